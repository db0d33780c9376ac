package newswatch.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes articles and the state of their source together or not at all. After a failure the caller's state is
 * unchanged and it fetches again; the broken producer is replaced.
 */
public final class ArticlePublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);
    private static final String SERVICE = "/newswatch/ingest";

    private final Supplier<Producer<String, byte[]>> producers;
    private final Serializer<Article> articles = new JsonSerde<>(Article.class).serializer();
    private final Serializer<SourceState> states = new JsonSerde<>(SourceState.class).serializer();
    private Producer<String, byte[]> producer;

    /** @param producers transactional ones, all of the same transactional id */
    public ArticlePublisher(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /** Connects, and ends whatever transaction an earlier process left open. */
    public synchronized void open() {
        if (producer == null) {
            Producer<String, byte[]> fresh = producers.get();
            try {
                fresh.initTransactions();
            } catch (RuntimeException e) {
                fresh.close(Duration.ZERO);
                throw e;
            }
            producer = fresh;
        }
    }

    /** @throws KafkaException nothing of it was written; poll again later */
    public synchronized void publish(List<Article> batch, SourceState state) {
        open();
        try {
            producer.beginTransaction();
            List<Future<?>> sent = new ArrayList<>();
            batch.forEach(article -> sent.add(producer.send(record(article))));
            sent.add(producer.send(record(state)));
            producer.commitTransaction();
            for (Future<?> future : sent) {
                future.get(); // done by now
            }
        } catch (KafkaException e) {
            abort(e);
            throw e;
        } catch (ExecutionException e) {
            abort(e);
            throw new KafkaException("a record was refused", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort(e);
            throw new KafkaException("interrupted", e);
        }
    }

    // a producer that is fenced or broken cannot even abort; its successor does
    private void abort(Exception cause) {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            LOG.warn("replacing the producer after {}", cause.getClass().getSimpleName());
            close();
        }
    }

    private ProducerRecord<String, byte[]> record(Article article) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.ARTICLES.name(), article.id(), articles.serialize(Topics.ARTICLES.name(), article));
        CloudEvents.write(record.headers(), article.id(), "newswatch.article", SERVICE, article.publishedAt());
        return record;
    }

    private ProducerRecord<String, byte[]> record(SourceState state) {
        int partition = SourcePartition.of(
                state, producer.partitionsFor(Topics.SOURCES.name()).size());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.SOURCES.name(), partition, state.id(), states.serialize(Topics.SOURCES.name(), state));
        CloudEvents.write(
                record.headers(),
                state.id(),
                "newswatch.source",
                SERVICE,
                state.lastSuccess() == null ? state.since() : state.lastSuccess());
        return record;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
