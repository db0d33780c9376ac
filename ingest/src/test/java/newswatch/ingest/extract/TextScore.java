package newswatch.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How well extracted texts meet the labels: body F1 over 4-grams of tokens, averaged over pages; segment F. */
public final class TextScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int GRAM = 4;

    private final Consumer<String> misses;
    private final List<Double> bodies = new ArrayList<>();
    private int found;
    private int missed;
    private int present;

    public TextScore() {
        this(miss -> {});
    }

    /** @param misses is told of each segment that is wrong, and of the score of each body */
    TextScore(Consumer<String> misses) {
        this.misses = misses;
    }

    /** @param text what was extracted, empty if nothing */
    public void add(GoldPage page, String text) {
        if (page.hasBody()) {
            double f1 = f1(grams(text), grams(page.truth().get("body").asText()));
            bodies.add(f1);
            misses.accept("%.3f %s".formatted(f1, page.id()));
        } else {
            String bare = squeeze(text);
            page.truth().path("with").forEach(segment -> segment(page, segment, true, bare));
            page.truth().path("without").forEach(segment -> segment(page, segment, false, bare));
        }
    }

    private void segment(GoldPage page, JsonNode segment, boolean wanted, String text) {
        boolean there = text.contains(squeeze(segment.asText()));
        found += wanted && there ? 1 : 0;
        missed += wanted && !there ? 1 : 0;
        present += !wanted && there ? 1 : 0;
        if (wanted != there) {
            misses.accept((wanted ? "MISSED " : "PRESENT ") + segment.asText() + " " + page.id());
        }
    }

    static String squeeze(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static Map<String, Integer> grams(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            grams.merge(String.join(" ", words.subList(i, i + GRAM)), 1, Integer::sum);
        }
        return grams;
    }

    private static double f1(Map<String, Integer> got, Map<String, Integer> want) {
        int hits = got.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), want.getOrDefault(e.getKey(), 0)))
                .sum();
        int sizes = total(got) + total(want);
        return sizes == 0 ? 1 : 2.0 * hits / sizes;
    }

    private static int total(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    double meanBodyF1() {
        return bodies.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private double segmentPrecision() {
        return (double) found / (found + present);
    }

    private double segmentRecall() {
        return (double) found / (found + missed);
    }

    double segmentF() {
        return 2 * segmentPrecision() * segmentRecall() / (segmentPrecision() + segmentRecall());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "body F1 %.4f on %d pages; segments P %.4f R %.4f F %.4f",
                meanBodyF1(),
                bodies.size(),
                segmentPrecision(),
                segmentRecall(),
                segmentF());
    }
}
