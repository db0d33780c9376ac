package newswatch.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts what is committed to {@code newswatch.articles.enriched} of one partition, which may not exist yet. */
final class EnrichedCount implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private int count;

    EnrichedCount(KafkaSettings kafka) {
        Map<String, Object> settings = kafka.consumer("enriched-count", null);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partition = List.of(new TopicPartition(Topics.ENRICHED.name(), 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
    }

    /** How many there are, as far as it has read. */
    int read() {
        count += consumer.poll(POLL).count();
        return count;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
