package newswatch.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import newswatch.enrich.topology.Revision.Outcome;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.service.meters.Label;
import newswatch.service.meters.Latency;

/**
 * Counters of the stream. Articles read = the sum of {@code newswatch_enrich_articles_total} over its outcomes, plus
 * those among {@code newswatch_enrich_dead_letters_total}.
 */
public final class StreamMeters {
    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer annotation;
    private final Latency detection;

    /** @param clock tells when something was decided; nothing is decided by it */
    public StreamMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        annotation = EnrichSeries.ANNOTATION.timer(registry);
        detection = new Latency(EnrichSeries.DETECTION, registry);
        for (DeadLetter.Reason reason : DeadLetter.Reason.values()) {
            var unused = EnrichSeries.DEAD_LETTERS.counter(registry, Label.value(reason));
        }
    }

    void article(Outcome outcome) {
        EnrichSeries.ARTICLES.counter(registry, Label.value(outcome)).increment();
    }

    /** Time to read one article: annotate it and route its claims. */
    Timer annotation() {
        return annotation;
    }

    void relation(String outcome) {
        EnrichSeries.RELATIONS.counter(registry, outcome).increment();
    }

    /** @param seen when its article could first be known */
    void alert(Alert alert, Instant seen) {
        EnrichSeries.ALERTS
                .counter(registry, alert.watch(), alert.kind().code())
                .increment();
        if (alert.kind() == AlertKind.DEVELOPMENT_REPORTED) {
            reported(alert.development());
        }
        if (!alert.backfill()) {
            detection.between(seen, clock.instant());
        }
    }

    private void reported(Development development) {
        EnrichSeries.DEVELOPMENTS
                .counter(registry, development.watch(), development.relation(), Label.value(development.quad()))
                .increment();
    }

    void deadLetter(DeadLetter.Reason reason) {
        EnrichSeries.DEAD_LETTERS.counter(registry, Label.value(reason)).increment();
    }
}
