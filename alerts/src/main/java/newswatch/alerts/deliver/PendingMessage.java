package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Receipt;

/**
 * A closed message that is not yet delivered or given up.
 *
 * @param receipt the latest about it; holds id, members and bytes
 * @param threads each thread it continues, with the offset of its first member there
 * @param since when the oldest member was decided, or the message closed
 * @param moments of its members
 */
record PendingMessage(Receipt receipt, Map<String, Long> threads, Instant since, List<Moment> moments) {
    /** When a member's delivery was decided, and when what it tells was published. */
    record Moment(Instant decided, Instant published) {}

    static PendingMessage of(Receipt receipt, List<Waiting> members) {
        Map<String, Long> threads = new LinkedHashMap<>();
        members.forEach(member -> threads.putIfAbsent(member.thread(), member.offset()));
        Instant since =
                members.isEmpty() ? receipt.at() : members.get(0).delivery().createdAt();
        List<Moment> moments = members.stream()
                .map(member ->
                        new Moment(member.delivery().createdAt(), member.alert().at()))
                .toList();
        return new PendingMessage(receipt, threads, since, moments);
    }

    PendingMessage with(Receipt later) {
        return new PendingMessage(later, threads, since, moments);
    }

    /** Whether the other one holds an earlier part of a thread. */
    boolean follows(PendingMessage other) {
        return threads.entrySet().stream().anyMatch(thread -> {
            Long earlier = other.threads.get(thread.getKey());
            return earlier != null && earlier < thread.getValue();
        });
    }

    /** When it was made; what waits for its group or its digest is not late. */
    Instant closed() {
        return receipt.told() == null ? receipt.at() : receipt.told().at();
    }

    /** When it may be tried again. */
    Instant nextAttempt() {
        return receipt.nextAttempt() == null ? Instant.MIN : receipt.nextAttempt();
    }

    boolean due(Instant now) {
        return !nextAttempt().isAfter(now);
    }
}
