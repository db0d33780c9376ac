package newswatch.bench.jmh;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.queries.StandingQueries;
import newswatch.bench.Corpus;
import newswatch.bench.QuerySample;
import newswatch.enrich.Annotator;
import newswatch.events.Alert;
import newswatch.events.EnrichedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** An article asked so many standing queries, its alerts made. */
public class MatchingBenchmark extends ShortRun {
    private static final int ARTICLES = 300;

    @Param({"10", "1000"})
    public int queries;

    private final StandingQueries asking = new StandingQueries();
    private Round<EnrichedArticle> articles;

    /** The queries are made of half the articles, and all are asked. */
    @Setup
    public void read() {
        Annotator annotator = Annotator.load();
        List<EnrichedArticle> read = Corpus.articles(new String[0]).stream()
                .limit(ARTICLES)
                .map(article -> annotator.annotate(article, 1))
                .toList();
        asking.update(new QuerySample(read.subList(0, read.size() / 2)).take(queries), Instant.EPOCH);
        articles = new Round<>(read);
    }

    @TearDown
    public void close() {
        asking.close();
    }

    @Benchmark
    public List<Alert> asked() {
        return asking.alerts(articles.next(), false, id -> true);
    }
}
