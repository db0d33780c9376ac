package newswatch.standalone;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newswatch.alerts.labels.NameInQuote;
import newswatch.alerts.labels.Naming;
import newswatch.events.Actor;
import newswatch.events.EnrichedArticle;
import newswatch.events.EntityMention;
import newswatch.events.Evidence;

/**
 * Where a side is named, by the entities found in the article: the side itself, else whoever acts for its country; where
 * the article is gone or another edition, by its names.
 *
 * @param articles by id
 */
record NamedInArticle(Map<String, EnrichedArticle> articles) implements Naming {
    private static final Naming BY_NAME = new NameInQuote();

    @Override
    public Optional<Place> find(Evidence evidence, Actor side) {
        EnrichedArticle article = articles.get(evidence.article());
        if (article == null || !quotes(article.article().text(), evidence)) {
            return BY_NAME.find(evidence, side);
        }
        return mention(article, evidence, mention -> mention.id().equals(side.entity()))
                .or(() -> mention(
                        article,
                        evidence,
                        mention -> side.country() != null && side.country().equals(mention.country())))
                .or(() -> BY_NAME.find(evidence, side));
    }

    private static boolean quotes(String text, Evidence evidence) {
        return evidence.start() >= 0
                && evidence.start() <= text.codePointCount(0, text.length())
                && text.startsWith(
                        evidence.quote().replaceFirst("…$", ""), text.offsetByCodePoints(0, evidence.start()));
    }

    private static Optional<Place> mention(EnrichedArticle article, Evidence evidence, Predicate<EntityMention> meant) {
        int end = evidence.start()
                + evidence.quote().codePointCount(0, evidence.quote().length());
        return article.entities().stream()
                .filter(mention -> mention.start() >= evidence.start() && mention.end() <= end)
                .filter(meant)
                .findFirst()
                .map(mention -> new Place(mention.start() - evidence.start(), mention.end() - evidence.start()));
    }
}
