package newswatch.standalone;

import java.util.concurrent.Future;
import newswatch.events.Article;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts articles on the topic as ingest would; {@link #close} returns when all are acknowledged. */
public final class ArticleFeed implements AutoCloseable {
    private final KafkaProducer<String, Article> producer;
    private volatile Exception failure;
    private Future<RecordMetadata> last;

    public ArticleFeed(KafkaSettings kafka) {
        producer = new KafkaProducer<>(
                kafka.producer("newswatch-replay"),
                new StringSerializer(),
                new JsonSerde<>(Article.class).serializer());
    }

    public void send(Article article) {
        ProducerRecord<String, Article> sent = new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article);
        CloudEvents.write(
                sent.headers(), article.id(), "newswatch.article", "/newswatch/replay", article.publishedAt());
        last = producer.send(sent, (metadata, e) -> failure = e == null ? failure : e);
    }

    @Override
    public void close() {
        producer.close();
        if (last != null && !last.isDone()) {
            throw new Failure("the last article was not acknowledged");
        }
        if (failure != null) {
            throw new Failure("an article could not be sent: " + failure.getMessage(), failure);
        }
    }
}
