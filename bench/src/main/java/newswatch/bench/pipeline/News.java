package newswatch.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.events.Article;

/** News without end: what there is, again and again a year later, as other articles. */
final class News {
    /** A year that keeps the days of the week. */
    private static final Duration YEAR = Duration.ofDays(364);

    private News() {}

    static Stream<Article> repeated(List<Article> articles) {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> later(articles.get(i % articles.size()), i / articles.size()));
    }

    private static Article later(Article article, int years) {
        return new Article(
                article.id() + "-" + years,
                article.url(),
                article.outlet(),
                article.title(),
                article.authors(),
                article.publishedAt().plus(YEAR.multipliedBy(years)),
                null,
                article.language(),
                article.text(),
                article.section(),
                article.tags(),
                null,
                null,
                false);
    }
}
