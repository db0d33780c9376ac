package newswatch.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes when what came of an article could be read by others, in a thread of its own. */
final class Arrived implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Variant variant;
    private final Map<String, Long> seen = new HashMap<>();
    private final Thread reader = new Thread(this::read, "arrived");
    private volatile boolean stopped;
    private volatile long last = System.nanoTime();

    Arrived(KafkaSettings kafka, Variant variant) {
        this.variant = variant;
        consumer = new KafkaConsumer<>(
                kafka.reader("bench-arrived"), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        topics().forEach(topic -> consumer.partitionsFor(topic)
                .forEach(each -> partitions.add(new TopicPartition(topic, each.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader.start();
    }

    private List<String> topics() {
        return variant == Variant.ENRICH
                ? Watch.load(Variant.WATCHES).stream()
                        .map(watch -> Topics.alerts(watch.id()).name())
                        .toList()
                : List.of(Variant.PASSED);
    }

    private void read() {
        while (!stopped) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                note(article(record), System.currentTimeMillis());
            }
        }
        consumer.close();
    }

    private String article(ConsumerRecord<String, byte[]> record) {
        if (variant != Variant.ENRICH) {
            return record.key();
        }
        Alert alert = new JsonSerde<>(Alert.class).deserializer().deserialize(record.topic(), record.value());
        // what rings later rings because of another article than the one it shows
        return alert.kind() == AlertKind.DEVELOPMENT_REPORTED
                        && !alert.evidence().isEmpty()
                ? alert.evidence().get(0).article()
                : "";
    }

    private synchronized void note(String article, long now) {
        seen.putIfAbsent(article, now);
        last = System.nanoTime();
    }

    /** What came so far warmed up. */
    synchronized void forget() {
        seen.replaceAll((article, at) -> -1L);
    }

    /** Once nothing comes any more: milliseconds from article to alert, sorted. */
    double[] all(Map<String, Long> sent) throws InterruptedException {
        while (System.nanoTime() - last < QUIET.toNanos()) {
            Thread.sleep(100);
        }
        return latencies(sent);
    }

    private synchronized double[] latencies(Map<String, Long> sent) {
        List<Double> millis = new ArrayList<>();
        seen.forEach((article, at) -> {
            if (at > 0 && sent.containsKey(article)) {
                millis.add((double) (at - sent.get(article)));
            }
        });
        return Latency.sorted(millis);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
