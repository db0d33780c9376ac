package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import newswatch.alerts.AlertsService;
import newswatch.alerts.AlertsSettings;
import newswatch.alerts.view.Watched;
import newswatch.alerts.web.WebSettings;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.Metrics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The view and what it serves, on a real broker, over restarts. */
@Timeout(180)
class ViewOnBrokerTest {
    private static final String WATCH = "theatre";
    private static final Topic<Alert> ALERTS = Topics.alerts(WATCH);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private Broker broker;

    @BeforeEach
    void start() {
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE).ensure(Topics.all(List.of(WATCH)));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void goes_on_where_it_was_and_fills_the_gap_of_who_comes_back() throws Exception { // D21
        try (Served first = new Served("view")) {
            publish("a1", "a2");
            first.shows("a2", "a1");
        }
        publish("a3");
        try (Served second = new Served("view")) {
            second.shows("a3", "a2", "a1");
            assertThat(second.read()).isEqualTo(1);
            try (Stream<String> lines = second.listen("a1")) {
                Iterator<String> told =
                        lines.filter(line -> line.startsWith("id: ")).iterator();
                assertThat(List.of(told.next(), told.next())).containsExactly("id: a2", "id: a3");
                publish("a4");
                assertThat(told.next()).isEqualTo("id: a4");
            }
        }
    }

    @Test
    void is_built_anew_when_its_directory_is_gone_or_was_another_clusters() throws Exception {
        publish("a1", "a2");
        try (Served first = new Served("view")) {
            first.shows("a2", "a1");
        }
        try (Served elsewhere = new Served("empty")) {
            elsewhere.shows("a2", "a1");
            assertThat(elsewhere.read()).isEqualTo(2);
        }
        broker.close();
        broker = Broker.start(directory.resolve("other-kafka"), 0);
        new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE).ensure(Topics.all(List.of(WATCH)));
        publish("b1");
        try (Served other = new Served("view")) {
            other.shows("b1");
        }
    }

    private void publish(String... ids) {
        try (KafkaProducer<String, Alert> producer = new KafkaProducer<>(
                broker.kafka().producer("test"), new StringSerializer(), new JsonSerde<>(Alert.class).serializer())) {
            for (String id : ids) {
                var unused = producer.send(new ProducerRecord<>(ALERTS.name(), "PRK-USA", alert(id)));
            }
        }
    }

    private static Alert alert(String id) {
        Instant at = Instant.parse("2018-05-24T14:10:00Z");
        return new Alert(
                id,
                AlertKind.DEVELOPMENT_REPORTED,
                WATCH,
                at,
                3,
                false,
                "alert " + id,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** The alerts service with a view in a directory of that name. */
    private final class Served implements AutoCloseable {
        private final PrometheusMeterRegistry meters = Metrics.registry("alerts");
        private final AlertsService service;

        Served(String view) {
            AlertsSettings settings = AlertsSettings.of(
                    new WebSettings("127.0.0.1", 0, false),
                    directory.resolve(view),
                    List.of(Watched.of(WATCH, "Theatre", List.of("PRK", "USA"), List.of())),
                    TopicOverrides.SINGLE,
                    null,
                    "1");
            service = new AlertsService(settings, broker.kafka(), meters, new Health(), Clock.systemUTC());
            service.start();
        }

        /** Newest first, and no others. */
        void shows(String... ids) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown()).containsExactly(ids));
        }

        private List<String> shown() throws IOException, InterruptedException {
            String body = http.send(request("/api/v1/alerts"), HttpResponse.BodyHandlers.ofString())
                    .body();
            return java.util.regex.Pattern.compile("\"id\":\"([ab][0-9])\"")
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** Alerts read from Kafka since it started. */
        double read() {
            return meters.get("newswatch.alerts.view.records")
                    .tag("topic", ALERTS.name())
                    .counter()
                    .count();
        }

        Stream<String> listen(String lastId) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/stream"))
                    .header("Last-Event-ID", lastId)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofLines()).body();
        }

        private HttpRequest request(String path) {
            return HttpRequest.newBuilder(uri(path)).build();
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + service.port() + path);
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
