package newswatch.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.events.kafka.Topic;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts what is committed to a topic, which may not exist yet. */
public final class TopicCount implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private int count;

    /** @param partitions that the topic has or will have */
    public TopicCount(KafkaSettings kafka, Topic<?> topic, int partitions) {
        Map<String, Object> settings = kafka.consumer("topic-count", null);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> places = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(places);
        consumer.seekToBeginning(places);
    }

    /** How many there are, as far as it has read. */
    public int read() {
        count += consumer.poll(POLL).count();
        return count;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
