package newswatch.ingest.poll;

import java.util.Arrays;
import java.util.List;
import newswatch.ingest.outcome.Reason;
import newswatch.service.meters.Buckets;
import newswatch.service.meters.Label;
import newswatch.service.meters.Series;

/** What ingest measures. */
public final class IngestSeries {
    private static final Label SOURCE = Label.named("source", "id of a source, from the configuration");

    static final List<String> HEALTH = List.of("ok", "degraded", "silent", "failing", "disabled");

    static final Series POLLS = Series.counter("newswatch.ingest.polls", "polls of sources that did not fail");

    static final Series ARTICLES = Series.counter("newswatch.ingest.articles", "editions of articles published");

    static final Series FAILURES = Series.counter(
            "newswatch.ingest.failures",
            "polls and single things in them that yielded no article",
            new Label("reason", Arrays.stream(Reason.values()).map(Reason::code).toList(), ""));

    static final Series NOT_COMMITTED = Series.counter(
            "newswatch.ingest.transactions.failed", "publications that were not written, and are fetched again");

    static final Series CLAMPED =
            Series.counter("newswatch.ingest.crawl.delays.clamped", "sites that ask for longer pauses than are kept");

    static final Series PUBLICATION = Series.timer(
            "newswatch.ingest.publication.latency",
            "from an article's publication until it is on its topic; not of backfill",
            Buckets.NEWS);

    static final Series LATENESS = Series.timer(
            "newswatch.ingest.poll.lateness",
            "how long after it was due a poll began, of sources in trouble and others",
            Buckets.HOP,
            Label.of("trouble", "no", "yes"));

    static final Series WAITING =
            Series.gauge("newswatch.ingest.polls.waiting", "", "sources that are due and wait for their turn");

    static final Series SOURCES =
            Series.gauge("newswatch.ingest.sources", "", "sources by how they are", new Label("health", HEALTH, ""));

    static final Series SOURCE_HEALTHY =
            Series.gauge("newswatch.ingest.source.healthy", "", "1 while a source is ok", SOURCE);

    static final Series SOURCE_SUCCESS = Series.gauge(
            "newswatch.ingest.source.last.success.timestamp",
            "seconds",
            "when a poll of it last succeeded, Unix time; NaN before the first",
            SOURCE);

    static final Series SOURCE_NEW = Series.gauge(
            "newswatch.ingest.source.last.article.timestamp",
            "seconds",
            "when it last brought something new, Unix time; NaN before the first",
            SOURCE);

    static final Series SOURCE_NEXT = Series.gauge(
            "newswatch.ingest.source.next.poll.timestamp", "seconds", "when it is due again, Unix time", SOURCE);

    private IngestSeries() {}

    public static List<Series> all() {
        return List.of(
                POLLS,
                ARTICLES,
                FAILURES,
                NOT_COMMITTED,
                CLAMPED,
                PUBLICATION,
                LATENESS,
                WAITING,
                SOURCES,
                SOURCE_HEALTHY,
                SOURCE_SUCCESS,
                SOURCE_NEW,
                SOURCE_NEXT);
    }
}
