package newswatch.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All committed values of a topic, as they are now; null for a tombstone. */
record TopicContents(KafkaSettings kafka) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    <T> List<T> read(Topic<T> topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                kafka.consumer("test", null), new StringDeserializer(), new ByteArrayDeserializer())) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<T> values = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(place -> consumer.position(place) < ends.get(place))
                    && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    values.add(value(topic, record));
                }
            }
            return values;
        }
    }

    private static <T> T value(Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        return topic.type() == byte[].class
                ? topic.type().cast(record.value())
                : new JsonSerde<>(topic.type()).deserializer().deserialize(topic.name(), record.value());
    }
}
