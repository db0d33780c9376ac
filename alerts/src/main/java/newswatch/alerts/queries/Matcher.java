package newswatch.alerts.queries;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.alerts.queries.copies.MatchTail;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.service.GroupLag;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.LogEnds;
import newswatch.service.Worker;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Asks every article the standing queries, once. Several may run; they share the articles' partitions. */
public final class Matcher implements AutoCloseable {
    public static final String GROUP = "newswatch-alerts-matcher";
    /** What an instance leaves open when killed holds others up for no longer than this. */
    private static final int TRANSACTION_MILLIS = 30_000;
    /** Articles in one transaction. */
    private static final int MOST_ARTICLES = 20;

    private final StandingQueries queries = new StandingQueries();
    private final Worker worker;

    /**
     * @param instance name of this instance, the same after a restart
     * @param lag of this group; closed by its owner, after this
     */
    public Matcher(
            String instance,
            KafkaSettings kafka,
            Supplier<Subscriptions> subscriptions,
            GroupLag lag,
            MeterRegistry registry,
            Health health,
            Clock clock) {
        MatchMeters meters = new MatchMeters(registry, queries);
        MatchTail tail = new MatchTail(kafka);
        worker = new Worker("alerts-matcher", () -> {
            lag.look(GROUP);
            return new MatchSession(
                    consumer(kafka, instance),
                    producer(kafka, instance),
                    subscriptions,
                    queries,
                    tail,
                    partitions -> ends(kafka, partitions),
                    meters,
                    clock);
        });
        health.check("matcher", worker::problem);
    }

    public void start() {
        worker.start();
    }

    @Override
    public void close() {
        worker.close();
        queries.close();
    }

    private static Map<TopicPartition, Long> ends(KafkaSettings kafka, Collection<TopicPartition> partitions) {
        try (LogEnds ends = new LogEnds(kafka)) {
            return ends.of(partitions);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka, String instance) {
        Map<String, Object> settings = kafka.consumer(GROUP, instance);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_ARTICLES);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(KafkaSettings kafka, String instance) {
        Map<String, Object> settings = kafka.producer(GROUP, GROUP + "-" + instance);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
