package newswatch.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its present end, committed records only. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;

    public TopicReader(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** The values, partition by partition in their order; tombstones left out. */
    public <V> List<V> values(Topic<V> topic) {
        return records(topic).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value != null)
                .toList();
    }

    public <V> List<ConsumerRecord<String, V>> records(Topic<V> topic) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        each(topic, new JsonSerde<>(topic.type()).deserializer(), records::add);
        return records;
    }

    /**
     * What each key holds last, by key. Values that nobody can read are passed over.
     *
     * @param kept what to keep of a value, or null for nothing
     */
    <V, T> Map<String, T> latest(Topic<V> topic, Function<V, T> kept) {
        Deserializer<V> values = new JsonSerde<>(topic.type()).deserializer();
        Map<String, T> latest = new LinkedHashMap<>();
        each(topic, new ByteArrayDeserializer(), record -> {
            try {
                V value = values.deserialize(record.topic(), record.value());
                T worth = value == null ? null : kept.apply(value);
                if (worth == null) {
                    latest.remove(record.key());
                } else {
                    latest.put(record.key(), worth);
                }
            } catch (SerializationException e) {
                latest.remove(record.key());
            }
        });
        return latest;
    }

    private <T> void each(Topic<?> topic, Deserializer<T> values, Consumer<ConsumerRecord<String, T>> taker) {
        Map<String, Object> settings = kafka.consumer("newswatch-reader", null);
        settings.put("max.partition.fetch.bytes", 8 << 20);
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(taker);
            }
        }
    }
}
