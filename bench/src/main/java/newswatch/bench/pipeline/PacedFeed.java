package newswatch.bench.pipeline;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import newswatch.events.Article;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts articles on their topic at a rate or all at once, and remembers when the broker took each. */
final class PacedFeed implements AutoCloseable {
    private final KafkaProducer<String, Article> producer;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    PacedFeed(KafkaSettings kafka) {
        producer = new KafkaProducer<>(
                kafka.producer("bench"), new StringSerializer(), new JsonSerde<>(Article.class).serializer());
    }

    /** What is late is sent at once: the rate holds in the mean. */
    void send(Iterator<Article> articles, int count, double perSecond) {
        long begun = System.nanoTime();
        long gap = (long) (1e9 / perSecond);
        for (int i = 0; i < count; i++) {
            long due = begun + i * gap;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Article article = articles.next();
            var unused = producer.send(Ground.record(article), (taken, failure) -> {
                if (failure == null && taken.topic().equals(Topics.ARTICLES.name())) {
                    sent.put(article.id(), taken.timestamp());
                }
            });
        }
    }

    /** By article, in milliseconds since 1970. */
    Map<String, Long> sent() {
        return sent;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
