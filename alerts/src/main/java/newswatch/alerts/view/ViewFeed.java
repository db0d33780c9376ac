package newswatch.alerts.view;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the view up to date: one thread reads every partition of its topics, in no group, and writes what it read and
 * how far in one transaction. The topics must exist. A failure is reported through health and tried again.
 */
public final class ViewFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final int LONGEST_PAUSE_SECONDS = 30;
    private static final int CLOSE_SECONDS = 5;

    private final View view;
    private final KafkaSettings kafka;
    private final RecordReader reader;
    private final Consumer<List<Change>> listener;
    private final FeedProgress progress;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "alerts-view");
    private volatile KafkaConsumer<byte[], byte[]> consumer;

    /** @param listener hears of each committed batch, on the feed's thread */
    public ViewFeed(
            View view,
            KafkaSettings kafka,
            Collection<String> watches,
            Consumer<List<Change>> listener,
            MeterRegistry registry,
            Health health,
            Clock clock) {
        this.view = view;
        this.kafka = kafka;
        this.listener = listener;
        reader = new RecordReader(watches);
        progress = new FeedProgress(registry, clock);
        health.check("kafka", progress::kafkaProblem);
        health.check("view", progress::viewProblem);
    }

    /** Whether the view holds all that was in Kafka at that time; may take some seconds to become true. */
    public boolean complete(Instant until) {
        return progress.complete(until);
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        int pause = 1;
        while (closing.getCount() > 0) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("closing");
            } catch (RuntimeException | Error e) {
                progress.failed(e);
                LOG.warn("the view cannot follow Kafka, trying again in {} s: {}", pause, e.toString());
                pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS);
            }
        }
    }

    private void pause(int seconds) {
        try {
            if (closing.await(seconds, TimeUnit.SECONDS)) {
                LOG.debug("closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private void follow() {
        try (KafkaConsumer<byte[], byte[]> own = new KafkaConsumer<>(
                kafka.reader("newswatch-alerts-view"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer = own;
            List<TopicPartition> partitions = partitions(own);
            own.assign(partitions);
            recogniseOrigin();
            resume(own, partitions);
            long probed = System.nanoTime();
            progress.probed(own, partitions, PROBE);
            while (closing.getCount() > 0) {
                store(own.poll(POLL));
                if (System.nanoTime() - probed > PROBE.toNanos() || !progress.caughtUp()) {
                    progress.probed(own, partitions, PROBE);
                    probed = System.nanoTime();
                }
            }
        } finally {
            consumer = null;
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> own) {
        return reader.topics().stream()
                .flatMap(topic -> own.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void recogniseOrigin() {
        String origin = new Origin(kafka).id();
        String known = view.origin();
        if (!origin.equals(known)) {
            if (known != null) {
                LOG.warn("the view was built from topics that are gone; rebuilding it");
                view.clear();
            }
            view.origin(origin);
        }
    }

    private void resume(KafkaConsumer<byte[], byte[]> own, List<TopicPartition> partitions) {
        own.seekToBeginning(partitions);
        for (Position position : view.positions()) {
            TopicPartition partition = new TopicPartition(position.topic(), position.partition());
            if (partitions.contains(partition)) {
                own.seek(partition, position.next());
            }
        }
    }

    private void store(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        List<Update> updates = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            try {
                reader.read(entry).ifPresent(updates::add);
                progress.read(entry.topic());
            } catch (IOException e) {
                progress.unreadable();
                LOG.warn("skipped {}-{} at {}: unreadable", entry.topic(), entry.partition(), entry.offset());
            }
        }
        View.Written written = view.write(updates, positions(records));
        progress.refused(written.refused());
        listener.accept(written.changes());
    }

    private static List<Position> positions(ConsumerRecords<byte[], byte[]> records) {
        return records.nextOffsets().entrySet().stream()
                .map(next -> new Position(
                        next.getKey().topic(),
                        next.getKey().partition(),
                        next.getValue().offset()))
                .toList();
    }

    @Override
    public void close() {
        closing.countDown();
        KafkaConsumer<byte[], byte[]> own = consumer;
        if (own != null) {
            own.wakeup();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }
}
