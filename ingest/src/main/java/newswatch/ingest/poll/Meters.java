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
import java.util.concurrent.ConcurrentHashMap;
import newswatch.events.SourceState;
import newswatch.ingest.outcome.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ingest counts: good polls, articles published, failures by reason, transactions that did not commit; how late
 * polls begin; how its sources are.
 */
public final class Meters {
    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);
    private static final List<String> HEALTH = List.of("ok", "degraded", "silent", "failing", "disabled");

    private final MeterRegistry registry;
    private final Counter polls;
    private final Counter articles;
    private final Counter transactions;
    private final Counter clamped;
    private final Timer late;
    private final Timer troubledLate;
    private final Map<Reason, Counter> failures = new EnumMap<>(Reason.class);
    private final Map<String, SourceState> sources = new ConcurrentHashMap<>();
    private volatile Rota rota;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        polls = registry.counter("newswatch.ingest.polls");
        articles = registry.counter("newswatch.ingest.articles");
        transactions = registry.counter("newswatch.ingest.transactions.failed");
        clamped = registry.counter("newswatch.ingest.crawl.delays.clamped");
        late = lateness("no");
        troubledLate = lateness("yes");
        for (Reason reason : Reason.values()) {
            failures.put(reason, registry.counter("newswatch.ingest.failures", "reason", reason.code()));
        }
        for (String health : HEALTH) {
            Gauge.builder("newswatch.ingest.sources", () -> count(health))
                    .tag("health", health)
                    .register(registry);
        }
        Gauge.builder("newswatch.ingest.waiting", () -> rota == null ? 0 : rota.waiting())
                .register(registry);
    }

    private Timer lateness(String trouble) {
        return Timer.builder("newswatch.ingest.lateness")
                .tag("trouble", trouble)
                .serviceLevelObjectives(List.of(1, 5, 10, 30, 60, 120, 300, 900, 3600).stream()
                        .map(Duration::ofSeconds)
                        .toArray(Duration[]::new))
                .register(registry);
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

    void published() {
        articles.increment();
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
            gauge("newswatch.source.healthy", id, shown -> shown.health().equals("ok") ? 1 : 0);
            gauge("newswatch.source.last.success", id, shown -> seconds(shown.lastSuccess()));
            gauge("newswatch.source.last.new", id, shown -> seconds(shown.lastNew()));
            gauge("newswatch.source.next.try", id, shown -> seconds(shown.nextTry()));
        }
    }

    private void gauge(String name, String id, java.util.function.ToDoubleFunction<SourceState> value) {
        Gauge.builder(name, () -> value.applyAsDouble(sources.get(id)))
                .tag("source", id)
                .register(registry);
    }

    private static double seconds(Instant at) {
        return at == null ? Double.NaN : at.getEpochSecond();
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
