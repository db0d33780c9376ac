package newswatch.alerts.queries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * When the matchers first began with each partition. What was there long before is backfill: it met no query when it
 * was news. The time stands in the metadata of the committed offset, so that a restart halfway through an old topic knows
 * it still.
 */
final class Starts {
    /** What arrives while services start one after another is no backfill. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<TopicPartition, Instant> starts = new HashMap<>();
    private final Map<TopicPartition, Long> unwritten = new HashMap<>();

    Starts(Clock clock) {
        this.clock = clock;
    }

    /** Partitions are given, and nothing is polled of them yet. */
    void given(Collection<TopicPartition> partitions, Consumer<?, ?> consumer) {
        starts.clear();
        unwritten.clear();
        Set<TopicPartition> given = new HashSet<>(partitions);
        consumer.committed(given).forEach((place, committed) -> {
            if (committed != null) {
                starts.put(place, parse(committed.metadata()));
            }
        });
        given.removeAll(starts.keySet());
        given.forEach(place -> {
            starts.put(place, clock.instant());
            unwritten.put(place, consumer.position(place));
        });
    }

    private static Instant parse(String metadata) {
        try {
            return Instant.parse(metadata);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    boolean before(ConsumerRecord<?, ?> record) {
        Instant start = starts.get(new TopicPartition(record.topic(), record.partition()));
        return Instant.ofEpochMilli(record.timestamp()).isBefore(start.minus(GRACE));
    }

    /** The offsets to commit after a poll, each with its start. */
    Map<TopicPartition, OffsetAndMetadata> with(Map<TopicPartition, OffsetAndMetadata> polled) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        unwritten.forEach((place, offset) -> offsets.put(place, new OffsetAndMetadata(offset, text(place))));
        polled.forEach((place, next) ->
                offsets.put(place, new OffsetAndMetadata(next.offset(), next.leaderEpoch(), text(place))));
        return offsets;
    }

    /** Whether a start is not committed yet. */
    boolean unwritten() {
        return !unwritten.isEmpty();
    }

    void written() {
        unwritten.clear();
    }

    private String text(TopicPartition place) {
        return starts.get(place).toString();
    }
}
