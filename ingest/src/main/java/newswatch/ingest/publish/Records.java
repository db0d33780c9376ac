package newswatch.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** A publication as Kafka takes it. */
final class Records {
    private static final String SERVICE = "/newswatch/ingest";

    private final Serializer<Article> articles = new JsonSerde<>(Article.class).serializer();
    private final Serializer<SourceState> states = new JsonSerde<>(SourceState.class).serializer();
    private final Serializer<Alert> alerts = new JsonSerde<>(Alert.class).serializer();

    /** @param partition that of the source */
    List<ProducerRecord<String, byte[]>> of(Publication publication, int partition) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        publication.articles().forEach(article -> records.add(record(article)));
        records.add(record(publication.state(), partition));
        if (publication.alert() != null) {
            records.add(record(publication.alert()));
        }
        return records;
    }

    private ProducerRecord<String, byte[]> record(Article article) {
        String topic = Topics.ARTICLES.name();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, article.id(), articles.serialize(topic, article));
        CloudEvents.write(record.headers(), article.id(), "newswatch.article", SERVICE, article.publishedAt());
        return record;
    }

    private ProducerRecord<String, byte[]> record(SourceState state, int partition) {
        String topic = Topics.SOURCES.name();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, partition, state.id(), states.serialize(topic, state));
        Instant at = state.lastSuccess() == null ? state.since() : state.lastSuccess();
        CloudEvents.write(record.headers(), state.id(), "newswatch.source", SERVICE, at);
        return record;
    }

    private ProducerRecord<String, byte[]> record(Alert alert) {
        String topic = Topics.SOURCE_ALERTS.name();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, alert.source(), alerts.serialize(topic, alert));
        CloudEvents.write(record.headers(), alert.id(), "newswatch.alert", SERVICE, alert.at());
        return record;
    }
}
