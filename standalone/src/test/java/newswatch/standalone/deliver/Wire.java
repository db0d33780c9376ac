package newswatch.standalone.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import newswatch.events.Alert;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Brings alerts in at an even pace, and knows when each came. */
final class Wire {
    private static final Topic<Alert> ALERTS = Topics.alerts(News.WATCH);

    private final KafkaSettings kafka;
    private final List<Alert> alerts;
    private final int from;
    private final int to;
    private final Duration length;
    private final AtomicReferenceArray<Instant> came;
    private final Thread thread = new Thread(this::run, "wire");

    /** @param length over which those from one number up to the other are spread */
    Wire(KafkaSettings kafka, List<Alert> alerts, int from, int to, Duration length) {
        this.kafka = kafka;
        this.alerts = alerts;
        this.from = from;
        this.to = to;
        this.length = length;
        came = new AtomicReferenceArray<>(alerts.size());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** When the alert of that number came, or null. */
    Instant came(int number) {
        return came.get(number);
    }

    private void run() {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka.producer("wire"), new StringSerializer(), new ByteArraySerializer())) {
            long start = System.nanoTime();
            for (int number = from; number < to; number++) {
                long due = start + length.toNanos() * (number - from) / (to - from);
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                publish(producer, number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(KafkaProducer<String, byte[]> producer, int number) {
        Alert alert = alerts.get(number);
        byte[] value = new JsonSerde<>(Alert.class).serializer().serialize(ALERTS.name(), alert);
        came.set(number, Clock.systemUTC().instant());
        var unused = producer.send(new ProducerRecord<>(ALERTS.name(), alert.relation(), value));
    }
}
