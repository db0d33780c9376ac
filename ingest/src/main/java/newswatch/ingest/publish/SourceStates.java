package newswatch.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.SourceState;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the state of every source back from its topic, up to the last committed one. */
public final class SourceStates {
    private static final Logger LOG = LoggerFactory.getLogger(SourceStates.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private SourceStates() {}

    /** @param consumer reads committed records only, belongs to no group; closed by the caller */
    public static Map<String, SourceState> read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SOURCES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, SourceState> states = new HashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> take(record, states));
        }
        return states;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, SourceState> states) {
        Deserializer<SourceState> reader = new JsonSerde<>(SourceState.class).deserializer();
        try {
            SourceState state = reader.deserialize(record.topic(), record.value());
            if (state == null) {
                states.remove(record.key());
            } else {
                states.put(record.key(), state);
            }
        } catch (SerializationException e) {
            LOG.warn(
                    "unreadable state of a source at {}-{} offset {}",
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }
}
