package newswatch.ingest.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.ingest.outcome.Reason;
import newswatch.service.meters.Latency;
import newswatch.service.meters.Series;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ingest counts: good polls, articles published, failures by reason, transactions that did not commit; how late
 * polls begin; how its sources are.
 */
public final class Meters {
    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

    private final MeterRegistry registry;
    private final Counter polls;
    private final Counter articles;
    private final Counter transactions;
    private final Counter clamped;
    private final Latency publication;
    private final Timer late;
    private final Timer troubledLate;
    private final Map<Reason, Counter> failures = new EnumMap<>(Reason.class);
    private final Map<String, SourceState> sources = new ConcurrentHashMap<>();
    private final Map<String, List<Gauge>> gauges = new ConcurrentHashMap<>();
    private volatile Rota rota;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        polls = IngestSeries.POLLS.counter(registry);
        articles = IngestSeries.ARTICLES.counter(registry);
        publication = new Latency(IngestSeries.PUBLICATION, registry);
        transactions = IngestSeries.NOT_COMMITTED.counter(registry);
        clamped = IngestSeries.CLAMPED.counter(registry);
        late = IngestSeries.LATENESS.timer(registry, "no");
        troubledLate = IngestSeries.LATENESS.timer(registry, "yes");
        for (Reason reason : Reason.values()) {
            failures.put(reason, IngestSeries.FAILURES.counter(registry, reason.code()));
        }
        for (String health : IngestSeries.HEALTH) {
            IngestSeries.SOURCES.gauge(registry, () -> count(health), health);
        }
        IngestSeries.WAITING.gauge(registry, () -> rota == null ? 0 : rota.waiting());
    }

    private long count(String health) {
        return sources.values().stream()
                .filter(state -> state.health().equals(health))
                .count();
    }

    /** A site's robots.txt asked for longer pauses than are kept. */
    public void crawlDelayClamped(String site, Duration asked) {
        clamped.increment();
        LOG.info("{} asks for {} s between two requests, which is more than we keep", site, asked.toSeconds());
    }

    /** Sources that are due and wait are counted there from now on. */
    public void waiting(Rota now) {
        rota = now;
    }

    void began(Duration wait, boolean inTrouble) {
        (inTrouble ? troubledLate : late).record(wait);
    }

    void polled() {
        polls.increment();
    }

    void published(Article article, Instant now) {
        articles.increment();
        if (!article.backfill()) {
            publication.between(article.publishedAt(), now);
        }
    }

    void failed(Reason reason) {
        failures.get(reason).increment();
    }

    void notCommitted() {
        transactions.increment();
    }

    /** How a source is now. */
    void health(String id, SourceState state) {
        SourceState bare = bare(state);
        if (sources.put(id, bare) == null) {
            gauges.put(
                    id,
                    List.of(
                            gauge(
                                    IngestSeries.SOURCE_HEALTHY,
                                    id,
                                    shown -> shown.health().equals("ok") ? 1 : 0),
                            gauge(IngestSeries.SOURCE_SUCCESS, id, shown -> seconds(shown.lastSuccess())),
                            gauge(IngestSeries.SOURCE_NEW, id, shown -> seconds(shown.lastNew())),
                            gauge(IngestSeries.SOURCE_NEXT, id, shown -> seconds(shown.nextTry()))));
        }
    }

    private Gauge gauge(Series series, String id, Function<SourceState, Number> value) {
        return series.gauge(
                registry, () -> Optional.ofNullable(sources.get(id)).map(value).orElse(null), id);
    }

    /** A source that is not ours any more: another instance tells how it is, or nobody. */
    void left(String id) {
        sources.remove(id);
        gauges.getOrDefault(id, List.of()).forEach(registry::remove);
        gauges.remove(id);
    }

    private static Double seconds(Instant at) {
        return at == null ? null : (double) at.getEpochSecond();
    }

    private static SourceState bare(SourceState s) {
        return new SourceState(
                s.id(),
                s.name(),
                s.url(),
                s.since(),
                null,
                null,
                null,
                s.health(),
                s.reason(),
                s.failures(),
                s.lastSuccess(),
                s.lastNew(),
                s.nextTry(),
                s.rhythm(),
                s.silentSince(),
                s.movedTo());
    }
}
