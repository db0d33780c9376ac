package newswatch.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes publications, each whole or not at all; those that come at the same time share a transaction. While Kafka is
 * away, whoever publishes waits, and so nobody fetches what cannot be written. Fenced by the consumer group that shares
 * out the sources: who has lost a source writes nothing of it any more.
 */
public final class ArticlePublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);
    private static final int MOST_TOGETHER = 40;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Supplier<Producer<String, byte[]>> producers;
    private final Records records = new Records();
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "ingest-publisher");
    private Producer<String, byte[]> producer;
    private int partitions;
    private volatile ConsumerGroupMetadata member;
    private volatile String problem;
    private volatile String broken;

    private record Waiting(Publication publication, CompletableFuture<Void> written) {}

    /** @param producers transactional ones, all of the same transactional id */
    public ArticlePublisher(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
        thread.setDaemon(true);
    }

    /** Connects, and ends whatever transaction an earlier process left open. */
    public void open() {
        producer = producers.get();
        producer.initTransactions();
        partitions = producer.partitionsFor(Topics.SOURCES.name()).size();
        thread.start();
    }

    /** As whom we own sources from now on. */
    public void member(ConsumerGroupMetadata metadata) {
        member = metadata;
    }

    /** What keeps it from writing just now, or null. */
    public String problem() {
        return broken != null ? broken : problem;
    }

    /** @throws KafkaException when this publisher can never write again and must be replaced */
    public void check() {
        if (broken != null) {
            throw new KafkaException(broken);
        }
    }

    /**
     * Returns once it is written, however long that takes.
     *
     * @throws NotWrittenException it is not, and will not be
     */
    public void publish(Publication publication) {
        Waiting waiting = new Waiting(publication, new CompletableFuture<>());
        queue.add(waiting);
        if (broken != null) {
            refuse(waiting, broken);
        }
        try {
            waiting.written().get();
        } catch (ExecutionException e) {
            throw new NotWrittenException(e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWrittenException("interrupted; if it was written all the same, its state says so");
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (broken == null) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, MOST_TOGETHER - 1);
                write(batch);
            }
        } catch (InterruptedException e) {
            broken = "closed";
        } catch (RuntimeException e) {
            broken = "cannot write: " + e.getClass().getSimpleName();
            LOG.warn("writing begins anew after {}", e.toString());
        }
        queue.drainTo(batch);
        batch.forEach(waiting -> refuse(waiting, broken));
    }

    private static void refuse(Waiting waiting, String why) {
        waiting.written().completeExceptionally(new NotWrittenException(why));
    }

    /** Tries until it is written, or certain that it never will be. */
    private void write(List<Waiting> batch) throws InterruptedException {
        while (true) {
            try {
                transact(batch);
                problem = null;
                batch.forEach(waiting -> waiting.written().complete(null));
                return;
            } catch (KafkaException e) {
                patiently(producer::abortTransaction); // throws where nobody knows what was written
                problem = "cannot write: " + e.getClass().getSimpleName();
                if (Refusal.lost(e)) {
                    batch.forEach(waiting -> refuse(waiting, "another instance has taken the source over"));
                    return;
                } else if (Refusal.ours(e)) {
                    alone(batch, e);
                    return;
                }
                LOG.warn("not written, trying again: {}", e.toString());
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    // one that Kafka can never take must not keep the others back
    private void alone(List<Waiting> batch, KafkaException cause) throws InterruptedException {
        if (batch.size() == 1) {
            refuse(batch.get(0), "Kafka refuses it: " + cause.getMessage());
            return;
        }
        for (Waiting waiting : batch) {
            write(List.of(waiting));
        }
    }

    private void transact(List<Waiting> batch) throws InterruptedException {
        producer.beginTransaction();
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        for (Waiting waiting : batch) {
            int partition = SourcePartition.of(waiting.publication().state(), partitions);
            for (ProducerRecord<String, byte[]> record : records.of(waiting.publication(), partition)) {
                var unused = producer.send(record); // the commit fails when this does
            }
            places.put(new TopicPartition(Topics.SOURCES.name(), partition), new OffsetAndMetadata(0));
        }
        if (member != null) {
            producer.sendOffsetsToTransaction(Collections.unmodifiableMap(places), member);
        }
        patiently(producer::commitTransaction);
    }

    // a commit or an abort that timed out may be asked for again
    private void patiently(Runnable ending) throws InterruptedException {
        while (true) {
            try {
                ending.run();
                return;
            } catch (TimeoutException e) {
                problem = "Kafka does not answer";
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
