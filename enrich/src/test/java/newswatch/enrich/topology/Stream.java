package newswatch.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.json.Json;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology with its stores, without a broker. */
final class Stream implements AutoCloseable {
    static final String WATCH = "triangle";

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> articles;

    Stream(Path stateDir, ArticleAnnotation annotation) {
        Properties properties = properties(stateDir, meters);
        driver = new TopologyTestDriver(topology(annotation, properties, meters), properties);
        articles = driver.createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
    }

    static Topology topology(ArticleAnnotation annotation, Properties properties, MeterRegistry meters) {
        return EnrichTopology.build(
                List.of(watch()), annotation, "1", new StreamMeters(meters, Clock.systemUTC()), properties);
    }

    static Properties properties(Path stateDir, MeterRegistry meters) {
        Map<String, Object> kafka = Map.of(
                "application.id", "enrich",
                "bootstrap.servers", "none.invalid:9092",
                // the driver commits no transaction for a record that could not be read, and so loses its dead letter
                "processing.guarantee", "at_least_once");
        return StreamProperties.of(
                kafka, new StreamMeters(meters, Clock.systemUTC()), stateDir, 1, 0, Duration.ofMillis(100));
    }

    static Watch watch() {
        return new Watch(
                WATCH,
                "Triangle",
                List.of("CHN", "PRK", "USA"),
                List.of("KOR"),
                null,
                null,
                null,
                null,
                null,
                2,
                null,
                List.of());
    }

    void pipe(Article article) {
        pipe(article.id(), article);
    }

    void pipe(String key, Article article) {
        raw(
                key,
                article == null
                        ? null
                        : new JsonSerde<>(Article.class).serializer().serialize("", article));
    }

    void raw(String key, byte[] value) {
        articles.pipeInput(new TestRecord<>(key, value));
    }

    /** Past the articles, straight to a relation. */
    void say(ArticleClaims claims) {
        driver.createInputTopic(
                        "enrich-claims-repartition",
                        new StringSerializer(),
                        new JsonSerde<>(ArticleClaims.class).serializer())
                .pipeInput(RelationKey.of(claims), claims);
    }

    List<TestRecord<String, EnrichedArticle>> enriched() {
        return read(Topics.ENRICHED);
    }

    List<DevelopmentState> developments() {
        return read(Topics.DEVELOPMENTS).stream().map(TestRecord::value).toList();
    }

    List<TestRecord<String, Alert>> alerts() {
        return read(Topics.alerts(WATCH));
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    <V> List<TestRecord<String, V>> read(Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), new JsonSerde<>(topic.type()).deserializer())
                .readRecordsToList();
    }

    KnownArticle known(String id) {
        return (KnownArticle)
                driver.getKeyValueStore(StateStore.ARTICLES.name()).get(id);
    }

    HeardArticle heard(String key) {
        return (HeardArticle) driver.getKeyValueStore(StateStore.HEARD.name()).get(key);
    }

    /** All that the relations' stores hold, as JSON. */
    List<String> stored() {
        List<String> all = new ArrayList<>();
        for (StateStore<?> store : List.of(StateStore.CLAIMS, StateStore.DEVELOPMENTS, StateStore.MOOD_DAYS)) {
            try (var entries = driver.getKeyValueStore(store.name()).all()) {
                entries.forEachRemaining(
                        entry -> all.add(Json.MAPPER.valueToTree(entry.value).toString()));
            }
        }
        return all;
    }

    double count(String meter, String tag, String value) {
        return meters.get(meter).tag(tag, value).counter().count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
