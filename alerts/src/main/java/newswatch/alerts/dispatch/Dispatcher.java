package newswatch.alerts.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newswatch.alerts.queries.copies.Copies;
import newswatch.alerts.queries.copies.CopiesRebuilt;
import newswatch.alerts.queries.copies.MatchTail;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.GroupLag;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.Worker;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Turns every alert into deliveries, once. Several may run; they share the alerts' partitions. */
public final class Dispatcher implements AutoCloseable {
    public static final String GROUP = "newswatch-alerts-dispatcher";
    /** What an instance leaves open when killed holds others up for no longer than this. */
    private static final int TRANSACTION_MILLIS = 15_000;

    private final Worker worker;

    /**
     * @param instance name of this instance, the same after a restart
     * @param lag of this group; closed by its owner, after this
     */
    public Dispatcher(
            Collection<String> watches,
            String instance,
            KafkaSettings kafka,
            Supplier<Subscriptions> subscriptions,
            Silences silences,
            GroupLag lag,
            MeterRegistry registry,
            Health health,
            Clock clock) {
        List<String> topics = Stream.concat(
                        Stream.of(Topics.SOURCE_ALERTS, Topics.MATCH_ALERTS, Topics.CHANNEL_ALERTS),
                        watches.stream().map(Topics::alerts))
                .map(Topic::name)
                .distinct()
                .toList();
        DispatchMeters meters = new DispatchMeters(registry);
        MatchTail tail = new MatchTail(kafka);
        worker = new Worker("alerts-dispatcher", () -> {
            lag.look(GROUP);
            Copies copies = new Copies();
            KafkaConsumer<String, byte[]> consumer = consumer(kafka, instance);
            return new DispatchSession(
                    consumer,
                    producer(kafka, instance),
                    topics,
                    new CopiesRebuilt(copies, tail, consumer),
                    subscriptions,
                    SuppressionRule.standard(silences, copies, clock),
                    meters,
                    clock);
        });
        health.check("dispatcher", worker::problem);
    }

    public void start() {
        worker.start();
    }

    @Override
    public void close() {
        worker.close();
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka, String instance) {
        Map<String, Object> settings = kafka.consumer(GROUP, instance);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(KafkaSettings kafka, String instance) {
        Map<String, Object> settings = kafka.producer(GROUP, GROUP + "-" + instance);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
