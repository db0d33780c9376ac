package newswatch.ingest.owner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newswatch.events.SourceState;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of the sources in partitions that are being read back, until they are whole. */
final class Cursors {
    private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);

    private final Map<Integer, Long> ends = new HashMap<>();
    private final Map<Integer, Map<String, byte[]>> states = new HashMap<>();

    /** @param end where the partition is whole */
    void begin(int partition, long end) {
        ends.put(partition, end);
        states.put(partition, new HashMap<>());
    }

    void drop(int partition) {
        ends.remove(partition);
        states.remove(partition);
    }

    void read(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> known = states.get(record.partition());
        if (known == null || record.key() == null) {
            return;
        } else if (record.value() == null) {
            known.remove(record.key());
        } else {
            known.put(record.key(), record.value());
        }
    }

    /** Partitions not yet whole. */
    Set<Integer> open() {
        return new HashSet<>(ends.keySet());
    }

    boolean whole(int partition, long position) {
        return position >= ends.getOrDefault(partition, Long.MAX_VALUE);
    }

    /** The states of a whole partition, by source; it is forgotten here. */
    Map<String, SourceState> take(int partition) {
        ends.remove(partition);
        Map<String, SourceState> taken = new HashMap<>();
        states.remove(partition).forEach((id, bytes) -> {
            try {
                taken.put(
                        id,
                        new JsonSerde<>(SourceState.class).deserializer().deserialize(Topics.SOURCES.name(), bytes));
            } catch (SerializationException e) {
                LOG.warn("the state of source {} in partition {} is unreadable; it begins anew", id, partition);
            }
        });
        return taken;
    }

    static TopicPartition place(int partition) {
        return new TopicPartition(Topics.SOURCES.name(), partition);
    }
}
