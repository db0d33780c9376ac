package newswatch.bench.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.events.Article;

/**
 * News without end: what there is, again and again half a year later, as other articles. The stream takes what is dated
 * ahead of the clock for news of today, so that whoever repeats much begins long ago.
 */
final class News {
    /** Half a year that keeps the days of the week. */
    private static final Duration HALF_YEAR = Duration.ofDays(182);

    private News() {}

    /** @param before how many articles come before the first that keeps its date */
    static Stream<Article> repeated(List<Article> articles, int before) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> later(articles.get(i % articles.size()), Math.floorDiv(i - before, articles.size()), i));
    }

    private static Article later(Article article, int halfYears, int number) {
        return again(
                article, "-" + number, article.url(), article.publishedAt().plus(HALF_YEAR.multipliedBy(halfYears)));
    }

    /** The same words as another article, as they come from a source: nothing is known of it yet. */
    static Article again(Article article, String suffix, String url, Instant publishedAt) {
        return new Article(
                article.id() + suffix,
                url,
                article.outlet(),
                article.title(),
                article.authors(),
                publishedAt,
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
