package newswatch.alerts.queries;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import newswatch.alerts.meters.AlertsSeries;

/** Queries in force, articles asked, alerts written. */
final class MatchMeters {
    private final Timer asked;
    private final Counter matches;
    private final Counter backfill;
    private final Counter unreadable;

    MatchMeters(MeterRegistry registry, StandingQueries queries) {
        AlertsSeries.QUERIES.gauge(registry, queries::size);
        asked = AlertsSeries.MATCHING.timer(registry);
        matches = AlertsSeries.MATCHES.counter(registry, "false");
        backfill = AlertsSeries.MATCHES.counter(registry, "true");
        unreadable = AlertsSeries.UNREADABLE.counter(registry, "matcher");
    }

    Timer asked() {
        return asked;
    }

    void matched(boolean old) {
        (old ? backfill : matches).increment();
    }

    void deadLettered() {
        unreadable.increment();
    }
}
