package newswatch.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its present end, committed records only. */
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;

    TopicReader(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** The values, partition by partition in their order; tombstones left out. */
    <V> List<V> values(Topic<V> topic) {
        return records(topic).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value != null)
                .toList();
    }

    <V> List<ConsumerRecord<String, V>> records(Topic<V> topic) {
        Map<String, Object> settings = kafka.consumer("newswatch-reader", null);
        settings.put("max.partition.fetch.bytes", 8 << 20);
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new JsonSerde<>(topic.type()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    private static <V> List<ConsumerRecord<String, V>> readTo(
            KafkaConsumer<String, V> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }
}
