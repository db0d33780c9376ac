package newswatch.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import newswatch.ingest.outcome.Reason;

/** What ingest counts: good polls, articles published, failures by reason, transactions that did not commit. */
final class Meters {
    private final Counter polls;
    private final Counter articles;
    private final Counter transactions;
    private final Map<Reason, Counter> failures = new EnumMap<>(Reason.class);

    Meters(MeterRegistry registry) {
        polls = registry.counter("newswatch.ingest.polls");
        articles = registry.counter("newswatch.ingest.articles");
        transactions = registry.counter("newswatch.ingest.transactions.failed");
        for (Reason reason : Reason.values()) {
            failures.put(reason, registry.counter("newswatch.ingest.failures", "reason", reason.code()));
        }
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
}
