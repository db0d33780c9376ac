package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.deliver.Deliveries;
import newswatch.alerts.deliver.RetrySchedule;
import newswatch.alerts.deliver.Tally;
import newswatch.alerts.deliver.Terms;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.SubscriptionsFile;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dispatcher and couriers on a real broker, with a receiver that fails before it takes anything. */
class DeliveriesTest {
    private static final String WATCH = "theatre";
    private static final Topic<Alert> ALERTS = Topics.alerts(WATCH);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Duration> STEPS =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(1));

    /** A POST as it came. */
    private record Received(String id, String body, int answered) {}

    @TempDir
    Path directory;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Broker broker;
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), new TopicOverrides(2, (short) 1)).ensure(Topics.all(List.of(WATCH)));
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int answer = status.get();
            received.add(new Received(exchange.getRequestHeaders().getFirst("webhook-id"), body, answer));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        broker.close();
    }

    @Test
    void keeps_id_and_bytes_over_failures_and_a_restart_and_loses_nothing() throws IOException { // D3, D5, D6
        status.set(503);
        try (Deliveries deliveries = deliveries(new SimpleMeterRegistry())) {
            deliveries.start();
            publish(alert("a1", false), alert("old", true));
            await().atMost(PATIENCE).until(() -> received.size() >= 1);
        }
        assertThat(receipts()).extracting(Receipt::outcome).contains(Outcome.CLOSED);
        publish(alert("a2", false));
        status.set(200);
        try (Deliveries deliveries = deliveries(registry)) {
            deliveries.start();
            await().atMost(PATIENCE).until(() -> tally().get("desk").delivered() == 4);
        }
        Map<String, List<Received>> byId = received.stream().collect(Collectors.groupingBy(Received::id));
        assertThat(byId).hasSize(2);
        assertThat(byId.values())
                .allSatisfy(attempts -> assertThat(attempts)
                        .extracting(Received::body)
                        .containsOnly(attempts.get(0).body()))
                .allSatisfy(attempts -> assertThat(attempts.stream().filter(one -> one.answered() == 200))
                        .hasSize(1));
        Tally.Counts counts = tally().get("desk");
        assertThat(counts.conserved()).isTrue();
        assertThat(counts.suppressed()).isEqualTo(Map.of("backfill", 2));
        assertThat(console.toString(UTF_8)).containsOnlyOnce("alert a1").containsOnlyOnce("alert a2");
    }

    @Test
    void gives_up_into_dead_letters_and_counts_what_was_no_alert() throws IOException { // D7, K6
        status.set(500);
        try (Deliveries deliveries = deliveries(registry)) {
            deliveries.start();
            try (KafkaProducer<String, byte[]> producer = producer()) {
                var unused =
                        producer.send(new ProducerRecord<>(ALERTS.name(), "PRK-USA", "{\"id\": 7".getBytes(UTF_8)));
            }
            publish(alert("a1", false));
            await().atMost(PATIENCE)
                    .until(() ->
                            tally().containsKey("desk") && tally().get("desk").pending() == 0);
        }
        assertThat(received)
                .hasSize(STEPS.size())
                .extracting(Received::id)
                .containsOnly(received.get(0).id());
        Tally.Counts counts = tally().get("desk");
        assertThat(counts.deadLettered()).isEqualTo(1);
        assertThat(counts.delivered()).isEqualTo(1);
        assertThat(read(Topics.DEAD_LETTERS)).hasSize(1);
        assertThat(counted("newswatch.alerts.dispatched"))
                .isEqualTo(counted("newswatch.alerts.deliveries"))
                .isEqualTo(2);
    }

    @Test
    void two_instances_share_the_work_and_tell_each_alert_once() throws IOException { // D14
        try (Deliveries one = deliveries("one", registry);
                Deliveries other = deliveries("other", new SimpleMeterRegistry())) {
            one.start();
            other.start();
            for (int i = 0; i < 40; i++) {
                publish(alert("a" + i, false));
            }
            await().atMost(PATIENCE)
                    .until(() ->
                            tally().containsKey("desk") && tally().get("desk").delivered() == 80);
        }
        assertThat(received.stream().map(Received::id).distinct().count()).isLessThanOrEqualTo(40);
        assertThat(tally().get("desk").conserved()).isTrue();
        for (int i = 0; i < 40; i++) {
            String quoted = "\"a" + i + "\"";
            assertThat(received.stream()
                            .filter(one -> one.body().contains(quoted))
                            .map(Received::id)
                            .distinct())
                    .hasSize(1);
        }
    }

    private Deliveries deliveries(SimpleMeterRegistry meters) throws IOException {
        return deliveries("test", meters);
    }

    private Deliveries deliveries(String instance, SimpleMeterRegistry meters) throws IOException {
        Path file = Files.writeString(
                directory.resolve("subscriptions.yaml"),
                """
                subscriptions:
                  - {id: desk, watch: theatre, channels: [console, hook], group_by: [alert], urgent_per_day: 0, group_wait: 0s, group_interval: 0s}
                channels:
                  - {id: console, type: console}
                  - {id: hook, type: webhook, url: "http://127.0.0.1:%d/hook", secret: whsec_bmV3, allowPrivate: true}
                """
                        .formatted(receiver.getAddress().getPort()));
        Clock clock = Clock.systemUTC();
        return new Deliveries(
                new Deliveries.Settings(List.of(WATCH), instance),
                broker.kafka(),
                new Terms(
                        new SubscriptionsFile(file, clock),
                        Silences.NONE,
                        request -> Optional.empty(),
                        null,
                        new RetrySchedule(STEPS, new Random(1)),
                        clock),
                Gateways.open(new PrintStream(console, true, UTF_8), Unsubscribing.none(), clock),
                meters,
                new Health());
    }

    private double counted(String name) {
        return registry.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void publish(Alert... alerts) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (Alert alert : alerts) {
                byte[] value = new JsonSerde<>(Alert.class).serializer().serialize(ALERTS.name(), alert);
                var unused = producer.send(new ProducerRecord<>(ALERTS.name(), "PRK-USA", value));
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(broker.kafka().producer("test"), new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Tally.Counts> tally() {
        Tally tally = new Tally();
        read(Topics.DELIVERIES).forEach(tally::delivery);
        receipts().forEach(tally::receipt);
        return tally.counts();
    }

    private List<Receipt> receipts() {
        return read(Topics.RECEIPTS);
    }

    private <T> List<T> read(Topic<T> topic) {
        return new TopicContents(broker.kafka()).read(topic);
    }

    private static Alert alert(String id, boolean backfill) {
        return new Alert(
                id,
                AlertKind.DEVELOPMENT_REPORTED,
                WATCH,
                Instant.parse("2018-05-24T14:10:00Z"),
                1,
                backfill,
                "alert " + id,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
