package newswatch.ingest.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.ingest.publish.ArticlePublisher;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own producer for tests, and what it committed. */
final class FakeKafka {
    private static final Node[] NODES = {};
    final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    final ArticlePublisher publisher = publisher();

    /** One more that writes here. */
    ArticlePublisher publisher() {
        ArticlePublisher one = new ArticlePublisher(() -> {
            producers.add(new MockProducer<>(cluster(), true, null, new StringSerializer(), new ByteArraySerializer()));
            return producer();
        });
        one.open();
        return one;
    }

    MockProducer<String, byte[]> producer() {
        return producers.get(producers.size() - 1);
    }

    List<Article> articles() {
        return records(Topics.ARTICLES.name()).stream()
                .map(record -> new JsonSerde<>(Article.class).deserializer().deserialize("", record.value()))
                .toList();
    }

    List<Alert> alerts() {
        return records(Topics.SOURCE_ALERTS.name()).stream()
                .map(record -> new JsonSerde<>(Alert.class).deserializer().deserialize("", record.value()))
                .toList();
    }

    List<SourceState> states() {
        return records(Topics.SOURCES.name()).stream()
                .map(record -> new JsonSerde<>(SourceState.class).deserializer().deserialize("", record.value()))
                .toList();
    }

    SourceState lastState() {
        return states().get(states().size() - 1);
    }

    List<ProducerRecord<String, byte[]>> records(String topic) {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    private static Cluster cluster() {
        List<PartitionInfo> partitions = List.of(
                new PartitionInfo(Topics.SOURCES.name(), 0, null, NODES, NODES),
                new PartitionInfo(Topics.SOURCES.name(), 1, null, NODES, NODES),
                new PartitionInfo(Topics.SOURCE_ALERTS.name(), 0, null, NODES, NODES),
                new PartitionInfo(Topics.ARTICLES.name(), 0, null, NODES, NODES));
        return new Cluster("test", List.of(), partitions, Set.of(), Set.of());
    }
}
