package newswatch.alerts.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes single records that people asked for, acknowledged by all in-sync replicas. Opens with the first. */
public final class Writing implements AutoCloseable {
    private static final String SOURCE = "/newswatch/alerts";
    private static final int PATIENCE_MILLIS = 8_000;
    private static final Duration READ_BACK = Duration.ofSeconds(8);

    private final KafkaSettings kafka;
    private Producer<String, byte[]> producer;
    private boolean closed;

    public Writing(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** Waits until what stands at a place is known here; false when it is not in time. */
    @FunctionalInterface
    public interface Reading {
        boolean await(String topic, int partition, long offset, Duration patience) throws InterruptedException;
    }

    /**
     * Returns when it is written and has been read back.
     *
     * @param partition null: by the key
     * @param value null removes
     * @param type such as {@code newswatch.silence}
     * @throws Unavailable when Kafka does not take it in time, or does not show it again
     */
    public <T> void write(
            Topic<T> topic, Integer partition, String key, T value, String type, Instant at, Reading reading) {
        RecordMetadata written = write(topic, partition, key, value, type, at);
        try {
            if (!reading.await(written.topic(), written.partition(), written.offset(), READ_BACK)) {
                throw new Unavailable("it is written, and not yet read here", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    private <T> RecordMetadata write(Topic<T> topic, Integer partition, String key, T value, String type, Instant at) {
        byte[] bytes = new JsonSerde<>(topic.type()).serializer().serialize(topic.name(), value);
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(topic.name(), partition, key, bytes);
        CloudEvents.write(entry.headers(), key + "@" + at, type, SOURCE, at);
        try {
            return producer().send(entry).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            throw new Unavailable("Kafka did not take it", e);
        }
    }

    /** @throws Unavailable when Kafka does not tell in time */
    public int partitions(Topic<?> topic) {
        try {
            return producer().partitionsFor(topic.name()).size();
        } catch (KafkaException | IllegalStateException e) {
            throw new Unavailable("Kafka does not answer", e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("closing");
        } else if (producer == null) {
            Map<String, Object> settings = kafka.producer("newswatch-alerts-api");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS / 2);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
