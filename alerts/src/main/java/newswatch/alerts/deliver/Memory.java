package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newswatch.alerts.channel.Notice;
import newswatch.events.Receipt;

/**
 * What a lane remembers of what it told, folded from receipts: when each group was last told, what was said of each
 * subject, how often a subscriber was disturbed, when the last digest was. A restart reads so much of it again as
 * {@link #REACH} says.
 */
final class Memory {
    /** A day of 25 hours, and an hour to be late. */
    static final Duration REACH = Duration.ofHours(26);

    private static final int MOST_TIMES = 10_000;

    /** What was last said of a subject, and when. */
    record Said(String what, Instant at) {}

    private final Map<String, Boolean> counted = new Recent<>();
    private final Map<GroupKey, Instant> closed = new Recent<>();
    private final Map<String, Said> said = new Recent<>();
    private final Map<String, Deque<Instant>> urgent = new HashMap<>();
    private final Map<String, Deque<Instant>> messages = new HashMap<>();
    private final Map<String, Instant> digests = new HashMap<>();

    /** Learns from a receipt; of a message it has learned from already, nothing more. */
    void fold(Receipt receipt) {
        Receipt.Told told = receipt.told();
        if (told == null || counted.put(receipt.message(), true) != null) {
            return;
        }
        Notice.Kind kind = Notice.Kind.valueOf(told.kind());
        latest(closed, new GroupKey(told.subscription(), kind, told.group()), told.at(), at -> at);
        told.said().forEach((subject, what) -> latest(said, subject, new Said(what, told.at()), Said::at));
        if (kind == Notice.Kind.DIGEST) {
            latest(digests, told.subscription(), told.at(), at -> at);
            return;
        }
        told.urgent().forEach(at -> add(urgent, told.subscription(), at));
        if (told.urgent().isEmpty()) {
            add(messages, told.subscription(), told.at());
        }
    }

    /** Receipts are not read in the order of what they tell of. */
    private static <K, V> void latest(Map<K, V> known, K key, V value, Function<V, Instant> at) {
        V before = known.get(key);
        if (before == null || !at.apply(before).isAfter(at.apply(value))) {
            known.remove(key);
            known.put(key, value);
        }
    }

    private static void add(Map<String, Deque<Instant>> times, String subscription, Instant at) {
        Deque<Instant> known = times.computeIfAbsent(subscription, any -> new ArrayDeque<>());
        known.addLast(at);
        if (known.size() > MOST_TIMES) {
            known.removeFirst();
        }
    }

    /** When the group was last told, or null. */
    Instant closed(GroupKey key) {
        return closed.get(key);
    }

    /** What was last said of the subject, or null. */
    Said said(String subject) {
        return said.get(subject);
    }

    /** How many urgent alerts told so far happened within a day of that one. */
    long urgentNear(String subscription, Instant happened) {
        return urgent.getOrDefault(subscription, new ArrayDeque<>()).stream()
                .filter(at -> sameDay(at, happened))
                .count();
    }

    /** Whether less than 24 hours lie between two events. */
    static boolean sameDay(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofDays(1)) < 0;
    }

    /** When the subscriber was disturbed with what is not urgent, within the hour before now; the oldest first. */
    List<Instant> lastHour(String subscription, Instant now) {
        Instant from = now.minus(Duration.ofHours(1));
        return messages.getOrDefault(subscription, new ArrayDeque<>()).stream()
                .filter(at -> at.isAfter(from))
                .toList();
    }

    /** When the last digest was made, or null. */
    Instant digest(String subscription) {
        return digests.get(subscription);
    }
}
