package newswatch.enrich.topology;

import java.util.Arrays;
import java.util.List;
import newswatch.enrich.topology.Revision.Outcome;
import newswatch.events.AlertKind;
import newswatch.events.Quad;
import newswatch.service.meters.Buckets;
import newswatch.service.meters.Label;
import newswatch.service.meters.Series;

/** What enrich measures. */
public final class EnrichSeries {
    private static final Label WATCH = Label.named("watch", "id of a watch");
    private static final Label STORE = new Label("store", StateStore.NAMES, "");

    static final Series ARTICLES = Series.counter(
            "newswatch.enrich.articles",
            "articles read, by what they turned out to be; with the dead letters, all that were read",
            Label.of("outcome", Outcome.values()));

    static final Series ANNOTATION =
            Series.timer("newswatch.enrich.annotation", "to annotate one article and route its claims", Buckets.WORK);

    static final Series RELATIONS = Series.counter(
            "newswatch.enrich.relations",
            "what articles said to relations: tracked, older than what is known, or of no watch any more",
            Label.of("outcome", "tracked", "stale", "unwatched"));

    static final Series DEVELOPMENTS = Series.counter(
            "newswatch.enrich.developments",
            "developments reported, each once",
            WATCH,
            Label.named("relation", "the watched parties it is between"),
            Label.of("quad", Quad.values()));

    static final Series ALERTS = Series.counter(
            "newswatch.enrich.alerts",
            "alerts decided",
            WATCH,
            new Label(
                    "kind",
                    Arrays.stream(AlertKind.values()).map(AlertKind::code).toList(),
                    ""));

    static final Series DETECTION = Series.timer(
            "newswatch.enrich.detection.latency",
            "from when an article was seen until its alert was decided; not of backfill",
            Buckets.HOP);

    static final Series DEAD_LETTERS = Series.counter(
            "newswatch.enrich.dead.letters",
            "records that could not be processed",
            Label.of("reason", DeadLetter.Reason.values()));

    static final Series STATE_ENTRIES =
            Series.gauge("newswatch.enrich.state.entries", "", "keys in a store, as RocksDB estimates them", STORE);

    static final Series STATE_BYTES =
            Series.gauge("newswatch.enrich.state", "bytes", "size of a store's files on disk", STORE);

    private EnrichSeries() {}

    public static List<Series> all() {
        return List.of(
                ARTICLES,
                ANNOTATION,
                RELATIONS,
                DEVELOPMENTS,
                ALERTS,
                DETECTION,
                DEAD_LETTERS,
                STATE_ENTRIES,
                STATE_BYTES);
    }
}
