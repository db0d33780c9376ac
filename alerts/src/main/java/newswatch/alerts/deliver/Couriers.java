package newswatch.alerts.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Random;
import newswatch.alerts.channel.Gateways;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.LogEnds;
import newswatch.service.Worker;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Brings deliveries to their channels. Several may run; they share the partitions of deliveries. */
public final class Couriers implements AutoCloseable {
    public static final String GROUP = "newswatch-alerts-couriers";
    private static final int TRANSACTION_MILLIS = 15_000;
    private static final int MOST_A_TURN = 5_000;

    private final KafkaSettings kafka;
    private final String instance;
    private final LogEnds ends;
    private final Worker worker;

    /** @param instance name of this instance, the same after a restart */
    public Couriers(
            String instance,
            KafkaSettings kafka,
            Terms terms,
            Gateways gateways,
            MeterRegistry registry,
            Health health) {
        this.kafka = kafka;
        this.instance = instance;
        ends = new LogEnds(kafka);
        Channels channels = new Channels(gateways);
        CourierMeters meters = new CourierMeters(registry);
        worker = new Worker(
                "alerts-couriers",
                () -> new CourierSession(
                        consumer(), new ReceiptLog(producer(), terms.clock()), ends::of, terms, channels, meters));
        health.check("couriers", worker::problem);
    }

    /** With the jitter of the standard schedule left to chance. */
    public static RetrySchedule standardSchedule() {
        return RetrySchedule.standard(new Random());
    }

    public void start() {
        worker.start();
    }

    /** What is under way may end; the rest is found again in the topics. */
    @Override
    public void close() {
        worker.close();
        ends.close();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = kafka.consumer(GROUP, instance);
        // gives the same partitions of deliveries and receipts to the same courier
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        // a partition that is rebuilt must not wait for as many turns of those that are at work
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_A_TURN);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = kafka.producer(GROUP, GROUP + "-" + instance);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
