package newswatch.enrich.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.enrich.claims.Coder;
import newswatch.enrich.claims.Coding;
import newswatch.enrich.claims.Span;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Scores the coder on sentences whose actors are given. */
public final class CodingScore {
    private static final double ANOTHER_QUAD = 100;

    private final Retrieval types = new Retrieval();
    private final Retrieval quads = new Retrieval();
    private final Confusion confusion = new Confusion();
    private final List<Miss> misses = new ArrayList<>();

    private CodingScore() {}

    public static Score of(Coder coder, List<LabelledPair> pairs, Part part) {
        CodingScore score = new CodingScore();
        List<LabelledPair> scored =
                pairs.stream().filter(pair -> part.holds(pair.id())).toList();
        scored.forEach(pair -> score.add(pair, coder.code(pair.text(), pair.source(), pair.target())));
        return score.told(scored.size());
    }

    private void add(LabelledPair pair, Optional<Coding> coding) {
        String given = coding.map(coded -> LabelledPair.root(coded.type())).orElse(Confusion.NONE);
        count(types, pair.type(), given);
        count(quads, quad(pair.type()), quad(given));
        confusion.add(pair.type(), given);
        if (!pair.type().equals(given)) {
            misses.add(new Miss(
                    weight(pair.type(), given),
                    pair.id(),
                    pair.type(),
                    given + coding.map(coded -> " by rule " + coded.rule()).orElse(""),
                    marked(pair)));
        }
    }

    private static void count(Retrieval retrieval, String wanted, String given) {
        retrieval.wanted(wanted, wanted.equals(given));
        if (!given.equals(Confusion.NONE)) {
            retrieval.given(given, wanted.equals(given));
        }
    }

    private Score told(long rows) {
        Map<String, Share> shares = new LinkedHashMap<>();
        shares.put("accuracy", types.recall());
        shares.put("quad accuracy", quads.recall());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("macro-F1", types.macroF1());
        figures.put("quad F1", quads.macroF1());
        return new Score(rows, shares, figures, types, confusion, misses);
    }

    /** Another quad is worse than another type; among those, the distance on the scale counts. */
    private static double weight(String wanted, String given) {
        return (quad(wanted).equals(quad(given)) ? 0 : ANOTHER_QUAD) + Math.abs(intensity(wanted) - intensity(given));
    }

    private static double intensity(String root) {
        return switch (root) {
            case Confusion.NONE -> 0;
            case LabelledPair.YIELD -> EventType.CONCEDE.intensity(null);
            default -> EventType.valueOf(root).intensity(null);
        };
    }

    private static String quad(String root) {
        return switch (root) {
            case Confusion.NONE -> Confusion.NONE;
            case LabelledPair.YIELD -> Quad.MATERIAL_COOPERATION.name();
            default -> EventType.valueOf(root).quad().name();
        };
    }

    /** The sentence with {@code [[source]]} and <code>{{target}}</code>, as the rules' examples are written. */
    private static String marked(LabelledPair pair) {
        StringBuilder text = new StringBuilder(pair.text());
        boolean sourceFirst = pair.source() != null
                && (pair.target() == null
                        || pair.source().start() < pair.target().start());
        mark(text, sourceFirst ? pair.target() : pair.source(), sourceFirst ? "{{" : "[[", sourceFirst ? "}}" : "]]");
        mark(text, sourceFirst ? pair.source() : pair.target(), sourceFirst ? "[[" : "{{", sourceFirst ? "]]" : "}}");
        return text.toString();
    }

    private static void mark(StringBuilder text, Span span, String open, String close) {
        if (span != null) {
            text.insert(span.end(), close).insert(span.start(), open);
        }
    }
}
