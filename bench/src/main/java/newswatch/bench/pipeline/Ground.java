package newswatch.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker in a process of its own with all topics, in a directory that is thrown away. */
final class Ground implements AutoCloseable {
    static final int PARTITIONS = 4;

    private final Path directory;
    private final Child broker;
    private final KafkaSettings kafka;

    private Ground(Path directory, Child broker) {
        this.directory = directory;
        this.broker = broker;
        kafka = KafkaSettings.of(broker.told("at "));
    }

    static Ground prepared() {
        try {
            Path directory = Files.createTempDirectory("newswatch-bench");
            Ground ground = new Ground(
                    directory,
                    Child.start(
                            List.of("-Xmx512m"),
                            BrokerProcess.class,
                            directory.resolve("kafka").toString()));
            List<Topic<?>> topics = Topics.all(
                    Watch.load(Variant.WATCHES).stream().map(Watch::id).toList());
            new TopicAdmin(ground.kafka, new TopicOverrides(PARTITIONS, (short) 1))
                    .ensure(Stream.concat(topics.stream(), Stream.of(passed(), Topics.alerts(WideWatch.ID)))
                            .toList());
            return ground;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic<Article> passed() {
        return new Topic<>(
                Variant.PASSED, Article.class, PARTITIONS, Topic.Cleanup.DELETE, Topics.ARTICLES.retention());
    }

    KafkaSettings kafka() {
        return kafka;
    }

    /** Thrown away in the end. */
    Path directory() {
        return directory;
    }

    long brokerPid() {
        return broker.pid();
    }

    /** A variant on two threads; tells {@code running after} so many ms. */
    Child start(Variant variant, String group, List<String> flags) {
        return Child.start(
                flags,
                StreamProcess.class,
                variant.name(),
                kafka.bootstrap(),
                group,
                directory.resolve(group).toString(),
                "2");
    }

    /** Sends records and waits until the broker has them all. */
    <V> void send(Class<V> type, Stream<ProducerRecord<String, V>> records) throws InterruptedException {
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(
                kafka.producer("bench"), new StringSerializer(), new JsonSerde<>(type).serializer())) {
            for (Future<RecordMetadata> sent : records.map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record could not be sent", e.getCause());
        }
    }

    /** An article as ingest would send it. */
    static ProducerRecord<String, Article> record(Article article) {
        ProducerRecord<String, Article> sent = new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article);
        CloudEvents.write(sent.headers(), article.id(), "newswatch.article", "/newswatch/bench", article.publishedAt());
        return sent;
    }

    @Override
    public void close() {
        broker.close();
        delete(directory);
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
