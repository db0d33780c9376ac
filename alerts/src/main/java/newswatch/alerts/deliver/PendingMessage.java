package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.Map;
import newswatch.events.Receipt;

/**
 * A closed message that is not yet delivered or given up.
 *
 * @param receipt the latest about it; holds id, members and bytes
 * @param threads each thread it continues, with the offset of its first member there
 * @param since when the oldest member was decided, or the message closed
 */
record PendingMessage(Receipt receipt, Map<String, Long> threads, Instant since) {
    PendingMessage with(Receipt later) {
        return new PendingMessage(later, threads, since);
    }

    /** Whether the other one holds an earlier part of a thread. */
    boolean follows(PendingMessage other) {
        return threads.entrySet().stream().anyMatch(thread -> {
            Long earlier = other.threads.get(thread.getKey());
            return earlier != null && earlier < thread.getValue();
        });
    }

    boolean due(Instant now) {
        return receipt.nextAttempt() == null || !receipt.nextAttempt().isAfter(now);
    }
}
