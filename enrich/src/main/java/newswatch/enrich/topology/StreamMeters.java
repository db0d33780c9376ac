package newswatch.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import newswatch.enrich.topology.Revision.Outcome;
import newswatch.events.Alert;

/**
 * Counters of the stream. Articles read = the sum of {@code newswatch_enrich_articles_total} over its outcomes, plus
 * those among {@code newswatch_enrich_dead_letters_total}.
 */
public final class StreamMeters {
    private final MeterRegistry registry;

    public StreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void article(Outcome outcome) {
        count("newswatch.enrich.articles", "outcome", outcome.name());
    }

    /** Time to read one article: annotate it and route its claims. */
    Timer revision() {
        return registry.timer("newswatch.enrich.revision");
    }

    void relation(String outcome) {
        count("newswatch.enrich.relations", "outcome", outcome);
    }

    void developments(int changed) {
        registry.counter("newswatch.enrich.developments").increment(changed);
    }

    void alert(Alert alert) {
        registry.counter(
                        "newswatch.enrich.alerts",
                        "watch",
                        alert.watch(),
                        "kind",
                        alert.kind().code())
                .increment();
    }

    void deadLetter(DeadLetter.Reason reason) {
        count("newswatch.enrich.dead.letters", "reason", reason.name());
    }

    private void count(String name, String tag, String value) {
        registry.counter(name, tag, value.toLowerCase(Locale.ROOT)).increment();
    }
}
