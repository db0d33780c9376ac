package newswatch.enrich.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.EnrichedArticle;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Standing;

/**
 * Scores the claims of articles: recall of the leading acts of news in reports, precision of claims of news and late
 * ones in all articles; only acts between sides that are watched count.
 */
public final class ActsScore {
    private static final double LEAD_MISSED = 2;

    private final Set<String> sides;
    private final Retrieval types = new Retrieval();
    private final Retrieval quads = new Retrieval();
    private final Confusion confusion = new Confusion();
    private final List<Miss> misses = new ArrayList<>();
    private Share genres = new Share(0, 0);

    private ActsScore(Set<String> sides) {
        this.sides = sides;
    }

    /**
     * @param articles by id; labels without an article are left out
     * @param sides countries whose acts count
     */
    public static Score of(
            Function<Article, EnrichedArticle> annotation,
            Map<String, Article> articles,
            List<LabelledArticle> labels,
            Set<String> sides,
            Part part) {
        ActsScore score = new ActsScore(sides);
        labels.stream()
                .filter(label -> articles.containsKey(label.id()) && part.holds(label.id()))
                .forEach(label -> score.add(label, annotation.apply(articles.get(label.id()))));
        return score.told();
    }

    private void add(LabelledArticle label, EnrichedArticle article) {
        genres = genres.plus(article.genre() == label.genre());
        List<Claim> claims = article.claims().stream()
                .filter(claim -> claim.standing() != Standing.BACKGROUND && watched(claim))
                .toList();
        if (label.genre() == Genre.REPORT) {
            label.acts().stream()
                    .filter(act -> act.lead()
                            && !act.wrong()
                            && act.standing() == Standing.NEWS
                            && act.label().within(sides))
                    .forEach(act -> wanted(act, claims, article.article()));
        }
        claims.forEach(claim -> given(claim, label, article.article().id()));
    }

    private void wanted(LabelledArticle.Act act, List<Claim> claims, Article article) {
        ActLabel label = act.label();
        boolean found = claims.stream().anyMatch(claim -> meets(label, claim));
        types.wanted(label.type().name(), found);
        quads.wanted(
                label.type().quad().name(),
                claims.stream()
                        .anyMatch(claim -> label.meets(claim.actor(), claim.recipient(), claim.quad(), claim.type())));
        String instead = claims.stream()
                .filter(claim -> label.between(claim.actor(), claim.recipient(), claim.type()))
                .map(claim -> claim.type().name())
                .findFirst()
                .orElse(Confusion.NONE);
        confusion.add(label.type().name(), found ? label.type().name() : instead);
        if (!found) {
            String given = instead.equals(Confusion.NONE) ? "no claim between these sides" : "only " + instead;
            misses.add(new Miss(LEAD_MISSED, article.id(), label.words(), given, sentence(act, article.text())));
        }
    }

    private void given(Claim claim, LabelledArticle article, String id) {
        boolean right = article.acts().stream().anyMatch(act -> !act.wrong() && meets(act.label(), claim));
        if (!right && unknown(claim, article)) {
            return;
        }
        boolean quad = article.acts().stream()
                .anyMatch(act -> !act.wrong()
                        && act.label().meets(claim.actor(), claim.recipient(), claim.quad(), claim.type()));
        types.given(claim.type().name(), right);
        quads.given(claim.quad().name(), quad);
        if (!right) {
            confusion.add(Confusion.NONE, claim.type().name());
            misses.add(new Miss(quad ? 0 : 1, id, "no such act", words(claim), claim.quote()));
        }
    }

    /** Whether the article was only looked at for acts other than this. */
    private static boolean unknown(Claim claim, LabelledArticle article) {
        return article.judged() && article.acts().stream().noneMatch(act -> act.wrong() && meets(act.label(), claim));
    }

    private static boolean meets(ActLabel label, Claim claim) {
        return label.meets(claim.actor(), claim.recipient(), claim.type());
    }

    private boolean watched(Claim claim) {
        return sides.contains(claim.actor().country())
                && (claim.recipient() == null
                        || sides.contains(claim.recipient().country()));
    }

    private static String words(Claim claim) {
        EventType type = claim.type();
        return claim.actor().country() + ">"
                + (claim.recipient() == null ? "" : claim.recipient().country()) + " " + type
                + (claim.mode() == null ? "" : "-" + claim.mode()) + " by rule " + claim.rule();
    }

    /** The whole sentence at the label's middle; reading may have moved its ends by a character or two. */
    private static String sentence(LabelledArticle.Act act, String text) {
        if (act.start() < 0 || act.end() < act.start()) {
            return "";
        }
        int middle = (act.start() + act.end()) / 2;
        CodePoints points = new CodePoints(text);
        for (Sentence sentence : Sentences.split(text)) {
            if (points.at(sentence.start()) <= middle && middle < points.at(sentence.end())) {
                return text.substring(sentence.start(), sentence.end());
            }
        }
        return "";
    }

    private Score told() {
        Map<String, Share> shares = new LinkedHashMap<>();
        shares.put("leading acts found", types.recall());
        shares.put("claims right", types.precision());
        shares.put("genre right", genres);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("macro-F1", types.macroF1());
        figures.put("quad F1", quads.macroF1());
        return new Score(genres.all(), shares, figures, types, confusion, misses);
    }
}
