package newswatch.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a small compacted topic of one partition says now, by key, on the heap of every instance. The topic must exist. A
 * value that cannot be read is skipped and leaves what its key said before.
 */
public final class LiveTopic<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<T> topic;
    private final KafkaSettings kafka;
    private final Map<String, T> reading = new HashMap<>();
    private volatile Map<String, T> values = Map.of();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Worker worker;
    private long next;

    public LiveTopic(Topic<T> topic, KafkaSettings kafka) {
        this.topic = topic;
        this.kafka = kafka;
        worker = new Worker("live-" + topic.name(), Reading::new);
    }

    public void start() {
        worker.start();
    }

    /** As it is now; the same object for as long as nothing changes. */
    public Map<String, T> values() {
        return values;
    }

    /** What keeps it from being up to date, or null. */
    public String problem() {
        return caughtUp() ? worker.problem() : "not read yet";
    }

    /** Waits until all that stood in it at the start is known; false when it is not in time. */
    public boolean awaitStart(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether all that stood in it at the start is known. */
    public boolean caughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until what stands at an offset is known too; false when it is not in time. */
    public synchronized boolean await(long offset, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (next <= offset) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized void reached(long position) {
        next = position;
        notifyAll();
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        if (entry.key() == null) {
            return;
        }
        try {
            T value = new JsonSerde<>(topic.type()).deserializer().deserialize(entry.topic(), entry.value());
            if (value == null) {
                reading.remove(entry.key());
            } else {
                reading.put(entry.key(), value);
            }
        } catch (SerializationException e) {
            LOG.warn("{} at {}: {}", entry.topic(), entry.offset(), e.getMessage());
        }
    }

    @Override
    public void close() {
        worker.close();
    }

    /** One life of the consumer; a new one reads from the beginning, over what is known. */
    private final class Reading implements Worker.Session {
        private final Consumer<String, byte[]> consumer;
        private final TopicPartition partition = new TopicPartition(topic.name(), 0);
        private final long end;

        Reading() {
            consumer = new KafkaConsumer<>(
                    kafka.reader("live-" + topic.name()), new StringDeserializer(), new ByteArrayDeserializer());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            end = consumer.endOffsets(List.of(partition)).get(partition);
        }

        @Override
        public void turn() {
            ConsumerRecords<String, byte[]> read = consumer.poll(POLL);
            if (!read.isEmpty()) {
                read.forEach(LiveTopic.this::take);
                values = Map.copyOf(reading);
            }
            long position = consumer.position(partition);
            reached(position);
            if (position >= end) {
                caughtUp.countDown();
            }
        }

        @Override
        public boolean ready() {
            return caughtUp();
        }

        @Override
        public void close() {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }
}
