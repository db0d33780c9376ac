package newswatch.alerts.queries.copies;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.events.Alert;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The last alerts of {@code newswatch.alerts.matches}, for whoever lost his memory of them. */
public final class MatchTail {
    /** Of a partition. */
    private static final long MOST = 20_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaSettings kafka;

    public MatchTail(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** The partitions there are. */
    public List<TopicPartition> partitions() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.partitionsFor(Topics.MATCH_ALERTS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
        }
    }

    /**
     * @param upTo the offset before which each partition is read; an open transaction before it is waited for
     * @throws TimeoutException when they cannot be read
     */
    public void read(Map<TopicPartition, Long> upTo, Consumer<Alert> each) {
        Map<TopicPartition, Long> left = new HashMap<>(upTo);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(upTo.keySet());
            Map<TopicPartition, Long> first = consumer.beginningOffsets(upTo.keySet());
            upTo.forEach((place, end) -> consumer.seek(place, Math.max(first.get(place), end - MOST)));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            left.entrySet().removeIf(entry -> consumer.position(entry.getKey()) >= entry.getValue());
            while (!left.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("the last alerts of " + left.keySet() + " could not be read");
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    take(record, upTo, each);
                }
                left.entrySet().removeIf(entry -> consumer.position(entry.getKey()) >= entry.getValue());
            }
        }
    }

    private static void take(
            ConsumerRecord<String, byte[]> record, Map<TopicPartition, Long> upTo, Consumer<Alert> each) {
        if (record.offset() >= upTo.get(new TopicPartition(record.topic(), record.partition()))) {
            return;
        }
        try {
            Alert alert = new JsonSerde<>(Alert.class).deserializer().deserialize(record.topic(), record.value());
            if (alert != null && alert.id() != null) {
                each.accept(alert);
            }
        } catch (SerializationException e) {
            // what was no alert was told to nobody
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.reader("newswatch-alerts-match-tail"), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
