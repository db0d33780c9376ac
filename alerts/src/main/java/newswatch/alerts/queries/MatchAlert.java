package newswatch.alerts.queries;

import java.util.List;
import java.util.stream.Stream;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Article;
import newswatch.events.Evidence;
import newswatch.events.Ids;

/** That an article met a query, as an alert. */
final class MatchAlert {
    private static final int PRIORITY = 2;
    private static final int LONGEST_TITLE = 200;

    private MatchAlert() {}

    /** The same for every revision of the article, which is told once. */
    static String id(String query, Article article) {
        return Ids.of(query, article.id(), AlertKind.ARTICLE_MATCHED.code());
    }

    static Alert of(ReadArticle read, Hits hits, String fingerprint, boolean backfill) {
        Article article = read.article();
        Quotation quotation = new Quotation(read, hits);
        Evidence evidence = quotation.evidence();
        return new Alert(
                id(hits.getQueryId(), article),
                AlertKind.ARTICLE_MATCHED,
                Subscription.MATCHES,
                article.publishedAt(),
                PRIORITY,
                backfill,
                title(read, evidence),
                null,
                null,
                new Alert.Match(hits.getQueryId(), article.id(), quotation.words(), fingerprint),
                null,
                List.of(evidence),
                null);
    }

    /** The article's; without one what stands for it. */
    private static String title(ReadArticle read, Evidence evidence) {
        return Stream.of(
                        read.title(),
                        evidence.quote(),
                        String.valueOf(evidence.url()),
                        read.article().id())
                .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .map(text -> ReadArticle.cut(text, LONGEST_TITLE))
                .orElse(read.article().id());
    }
}
