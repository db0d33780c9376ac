package newswatch.alerts.queries;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Queries in force, articles asked, alerts written. */
final class MatchMeters {
    private final Timer asked;
    private final Counter matches;
    private final Counter backfill;
    private final Counter unreadable;

    MatchMeters(MeterRegistry registry, StandingQueries queries) {
        Gauge.builder("newswatch.alerts.queries", queries, StandingQueries::size)
                .description("standing queries in force")
                .register(registry);
        asked = Timer.builder("newswatch.alerts.queries.asked")
                .description("articles asked whether they meet the queries, and how long it took")
                .register(registry);
        matches = matches(registry, "false");
        backfill = matches(registry, "true");
        unreadable = Counter.builder("newswatch.alerts.queries.unreadable")
                .description("records that were no articles, dead-lettered")
                .register(registry);
    }

    private static Counter matches(MeterRegistry registry, String backfill) {
        return Counter.builder("newswatch.alerts.matches")
                .description("articles that met a query")
                .tag("backfill", backfill)
                .register(registry);
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
