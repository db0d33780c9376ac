package newswatch.bench.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import newswatch.bench.Corpus;
import newswatch.events.Article;

/**
 * A day's news in the order it comes: {@value #ARTICLES} articles, which some hundred outlets publish in a day at a
 * hundred each. The articles there are, the sample news spread among them, fill the 24 hours of a day of event time, and
 * again those of the day after, as other articles, so that no article is the copy of one of its own day.
 */
final class Day {
    static final int ARTICLES = 50_000;
    private static final Instant FIRST = Instant.parse("2018-05-01T00:00:00Z");

    private final List<Article> articles;

    private Day(List<Article> articles) {
        this.articles = articles;
    }

    static Day mixed() {
        List<Article> sample = Corpus.articles(new String[] {"seeds/spring-2018"});
        List<Article> stream = Corpus.articles(new String[0]);
        List<Article> mixed = new ArrayList<>(stream);
        int every = Math.max(1, stream.size() / sample.size());
        for (int i = 0; i < sample.size(); i++) {
            mixed.add(Math.min(mixed.size(), i * (every + 1)), sample.get(i));
        }
        return new Day(mixed);
    }

    Iterator<Article> news() {
        return Stream.iterate(0, i -> i + 1).map(this::at).iterator();
    }

    /** How many fill the hours of one day of event time. */
    int repeat() {
        return articles.size();
    }

    private Article at(int number) {
        int days = number / articles.size();
        int within = number % articles.size();
        Duration time = Duration.ofDays(1).multipliedBy(within).dividedBy(articles.size());
        Article article = articles.get(within);
        return News.again(
                article,
                "-day" + days,
                article.url() + "?day=" + days,
                FIRST.plus(Duration.ofDays(days)).plus(time));
    }
}
