package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.alerts.AlertsService;
import newswatch.enrich.EnrichService;
import newswatch.events.kafka.Topics;
import newswatch.ingest.IngestService;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.Metrics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/** The three services against Kafka as it is shipped, whose settings are not ours. */
@Tag("docker")
@Timeout(600)
class KafkaImageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String IMAGE = "apache/kafka:4.3.1";

    @TempDir
    private Path folder;

    @Test
    void an_article_goes_in_and_its_alert_comes_out_over_a_signed_webhook() throws Exception {
        try (KafkaContainer kafka = new KafkaContainer(IMAGE);
                Inbox inbox = new Inbox()) {
            kafka.start();
            Config config = config(kafka.getBootstrapServers(), inbox.address());
            Health health = new Health();
            try (Running running = Running.of(config, health)) {
                assertThat(running).isNotNull();
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(health.report().values()).containsOnly("ok"));
                send(config.kafkaSettings());
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(inbox.posts()).anySatisfy(KafkaImageIT::tellsOfTheSummit));
            }
        }
    }

    private static void tellsOfTheSummit(Inbox.Post post) {
        assertThat(post.body()).contains("\"article\":\"summit-called-off\"");
        assertThat(post.signature()).startsWith("v1,");
        assertThat(post.id()).isNotBlank();
    }

    private Config config(String bootstrap, String receiver) throws Exception {
        Path sources = Files.writeString(folder.resolve("sources.yaml"), "sources: []\n");
        Path subscriptions = Files.writeString(
                folder.resolve("subscriptions.yaml"),
                """
                channels:
                  - {type: webhook, id: desk, url: "%s", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, allowPrivate: true}
                subscriptions:
                  - {id: desk, watch: china-northkorea-us, channels: [desk], group_wait: 0s}
                """
                        .formatted(receiver));
        return Config.load(
                null,
                Map.of(
                        "NEWSWATCH_KAFKA",
                        bootstrap,
                        "NEWSWATCH_DATA",
                        folder.resolve("data").toString(),
                        "NEWSWATCH_SOURCES",
                        sources.toString(),
                        "NEWSWATCH_WATCHES",
                        "../seeds/watches",
                        "NEWSWATCH_SUBSCRIPTIONS",
                        subscriptions.toString(),
                        "NEWSWATCH_HTTP_PORT",
                        "0")::get);
    }

    /** One of today: what was published before the services began would be no news. */
    private static void send(KafkaSettings kafka) throws Exception {
        Instant now = Instant.now();
        String day = now.atZone(ZoneOffset.UTC).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String article =
                """
                {"id": "summit-called-off", "url": "https://harborwire.example/summit-called-off", "title": "Trump calls off summit",
                 "publishedAt": "%s", "outlet": {"id": "harbor-wire", "name": "Harbor Wire (sample)", "country": "USA"},
                 "text": "WASHINGTON - U.S. President Donald Trump on %s called off his summit with North Korean leader Kim Jong Un."}
                """
                        .formatted(now, day);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka.producer("test"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), "summit-called-off", article.getBytes(UTF_8)))
                    .get();
        }
    }

    /** The three of them, in this process. */
    private record Running(IngestService ingest, EnrichService enrich, AlertsService alerts) implements AutoCloseable {
        static Running of(Config config, Health health) {
            PrometheusMeterRegistry registry = Metrics.registry("newswatch");
            Services services = new Services(config, config.kafkaSettings(), config.topicOverrides(), registry, health);
            Running running = new Running(services.ingest(List::of), services.enrich(), services.alerts());
            running.alerts.start();
            running.enrich.start();
            running.ingest.start();
            return running;
        }

        @Override
        public void close() {
            ingest.close();
            enrich.close();
            alerts.close();
        }
    }
}
