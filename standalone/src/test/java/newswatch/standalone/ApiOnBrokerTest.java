package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.AlertsService;
import newswatch.alerts.AlertsSettings;
import newswatch.alerts.dispatch.ChannelPartition;
import newswatch.alerts.view.Watched;
import newswatch.alerts.web.WebSettings;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.json.Json;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.Metrics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is written over the API, on a real broker, by one instance and read by another. */
@Timeout(240)
class ApiOnBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicOverrides PARTITIONS = new TopicOverrides(4, (short) 1);

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private Broker broker;

    @BeforeEach
    void start() {
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), PARTITIONS).ensure(Topics.all(List.of("theatre")));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_write_is_seen_by_the_next_read_here_and_soon_everywhere_and_after_a_restart() throws Exception {
        String silence;
        try (Instance one = new Instance("1");
                Instance two = new Instance("2")) {
            silence = one.write("POST", "/api/v1/silences", "{'of':{'relation':'PRK-USA'},'for':'8h'}", 201)
                    .path("id")
                    .asText();
            assertThat(one.read("/api/v1/silences").findValuesAsText("state")).containsExactly("active");
            await().atMost(PATIENCE)
                    .until(() ->
                            two.read("/api/v1/silences").findValuesAsText("id").contains(silence));
            two.write("DELETE", "/api/v1/silences/" + silence, null, 204);
            assertThat(two.read("/api/v1/silences").findValuesAsText("state")).containsExactly("expired");
            one.write(
                    "POST", "/api/v1/channels", "{'type':'webhook','id':'hook','url':'https://hooks.example/x'}", 201);
            one.write("POST", "/api/v1/subscriptions", "{'id':'desk','channels':['hook']}", 201);
            assertThat(one.read("/api/v1/subscriptions/desk").path("origin").asText())
                    .isEqualTo("api");
            one.write("DELETE", "/api/v1/channels/hook", null, 409);
        }
        try (Instance again = new Instance("1")) {
            await().atMost(PATIENCE).until(() -> again.read("/api/v1/silences")
                    .findValuesAsText("state")
                    .contains("expired"));
            assertThat(again.read("/api/v1/channels").findValuesAsText("id")).contains("hook");
            again.write("DELETE", "/api/v1/subscriptions/desk", null, 204);
            again.write("DELETE", "/api/v1/channels/hook", null, 204);
            assertThat(again.read("/api/v1/channels").findValuesAsText("id")).doesNotContain("hook");
        }
        ConsumerRecord<String, byte[]> first = records(Topics.SILENCES, 0).get(0);
        assertThat(first.key()).isEqualTo(silence);
        assertThat(new String(first.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("newswatch.silence");
        assertThat(records(Topics.SUBSCRIPTIONS, 0))
                .extracting(ConsumerRecord::key)
                .contains("channel/hook", "subscription/desk");
    }

    @Test
    void a_dead_letter_is_sent_again_where_its_channel_is() throws Exception { // D7
        int partition = ChannelPartition.of("console", 4);
        try (Instance one = new Instance("1")) {
            Receipt dead = Receipt.of(
                    "m1",
                    "console",
                    Outcome.DEAD_LETTERED,
                    List.of("d1"),
                    "told after all\n",
                    "gone",
                    Instant.now(),
                    null);
            try (KafkaProducer<String, Receipt> producer = new KafkaProducer<>(
                    broker.kafka().producer("test"),
                    new StringSerializer(),
                    new JsonSerde<>(Receipt.class).serializer())) {
                var unused = producer.send(new ProducerRecord<>(Topics.RECEIPTS.name(), partition, "m1", dead));
            }
            await().atMost(PATIENCE).until(() -> one.read("/api/v1/dead-letters")
                    .findValuesAsText("id")
                    .contains("m1"));
            one.write("POST", "/api/v1/dead-letters/m1/resend", null, 202);
            await().atMost(PATIENCE)
                    .until(() -> one.read("/api/v1/dead-letters").path("items").isEmpty());
        }
        assertThat(records(Topics.RECEIPTS, partition))
                .filteredOn(receipt -> "m1".equals(receipt.key()))
                .extracting(receipt ->
                        Json.MAPPER.readValue(receipt.value(), Receipt.class).outcome())
                .startsWith(Outcome.DEAD_LETTERED, Outcome.REQUEUED)
                .endsWith(Outcome.DELIVERED);
    }

    private List<ConsumerRecord<String, byte[]>> records(Topic<?> topic, int number) {
        TopicPartition partition = new TopicPartition(topic.name(), number);
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                broker.kafka().consumer("test", null), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                return consumer.position(partition) >= end;
            });
        }
        return read;
    }

    /** One alerts service, ready to answer. */
    private final class Instance implements AutoCloseable {
        private final AlertsService service;

        Instance(String name) {
            AlertsSettings settings = AlertsSettings.of(
                    new WebSettings("127.0.0.1", 0, false),
                    directory.resolve("view-" + name),
                    List.of(Watched.of("theatre", "Theatre", List.of("PRK", "USA"), List.of())),
                    PARTITIONS,
                    null,
                    name);
            service = new AlertsService(
                    settings, broker.kafka(), Metrics.registry("alerts"), new Health(), Clock.systemUTC());
            service.start();
            await().atMost(PATIENCE).until(() -> status("/health/ready") == 200);
        }

        JsonNode read(String path) throws IOException, InterruptedException {
            return Json.MAPPER.readTree(send(request(path)).body());
        }

        JsonNode write(String method, String path, String body, int status) throws IOException, InterruptedException {
            HttpResponse<String> answer = send(request(path)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return Json.MAPPER.readTree(answer.body());
        }

        private int status(String path) throws IOException, InterruptedException {
            return send(request(path)).statusCode();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), BodyHandlers.ofString());
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
