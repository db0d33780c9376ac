package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.AlertsService;
import newswatch.enrich.EnrichService;
import newswatch.events.Alert;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.ingest.IngestService;
import newswatch.ingest.source.FolderSource;
import newswatch.service.Health;
import newswatch.service.Metrics;
import newswatch.service.TopicAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The three services against a broker that demands TLS, a password, and rights; all secrets stand in a file. */
@Timeout(240)
class GuardedKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Topic<Alert> ALERTS = Topics.alerts("china-northkorea-us");

    @TempDir
    Path directory;

    private final List<AutoCloseable> running = new ArrayList<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private GuardedKafka kafka;

    @BeforeEach
    void start() throws Exception {
        kafka = GuardedKafka.start(directory);
        logged.start();
        root().addAppender(logged);
        Files.createDirectory(directory.resolve("inbox"));
        Files.copy(Path.of("../deploy/article.json"), directory.resolve("inbox/article.jsonl"));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        root().detachAppender(logged);
        kafka.close();
    }

    @Test
    void an_article_goes_in_and_an_alert_comes_out_with_the_documented_rights_alone() throws Exception {
        Logger libraries = (Logger) LoggerFactory.getLogger("org.apache.kafka");
        libraries.setLevel(Level.INFO); // what the clients say of their settings
        try {
            topicsApplied();
            Health health = new Health();
            ingest("ingest", health);
            enrich("enrich", health);
            alerts("alerts", health);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health.report().values()).containsOnly("ok"));
            await().atMost(PATIENCE)
                    .until(() -> new TopicContents(kafka.inside()).read(ALERTS).size() == 1);
            await().atMost(PATIENCE).until(() -> !new TopicContents(kafka.inside())
                    .read(Topics.DELIVERIES)
                    .isEmpty());
        } finally {
            libraries.setLevel(null);
        }
        assertThat(logged.list).isNotEmpty();
        assertThat(logged.list.stream().map(GuardedKafkaTest::text)).noneMatch(line -> line.contains("-alone"));
    }

    @Test
    void a_wrong_password_is_told_in_one_line_and_when_it_is_mended_they_go_on() throws Exception {
        Path secrets = directory.resolve("secrets.properties");
        String right = Files.readString(secrets);
        topicsApplied();
        Files.writeString(secrets, right.replace("-alone", "-nobody"));
        Health ingest = new Health();
        Health enrich = new Health();
        Health alerts = new Health();
        ingest("ingest", ingest);
        enrich("enrich", enrich);
        alerts("alerts", alerts);
        List<Health> all = List.of(ingest, enrich, alerts);
        await().atMost(PATIENCE).until(() -> attempts() > 12);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(all)
                .allSatisfy(each -> assertThat(each.report().values())
                        .anyMatch(problem -> problem.startsWith("Kafka does not accept our credentials"))));
        assertThat(all).noneMatch(Health::ready);
        for (String service : List.of("ingest", "enrich", "alerts")) {
            assertThat(logged.list)
                    .filteredOn(event -> event.getLoggerName().startsWith("newswatch")
                            && text(event).startsWith(service + " waits and will try again: Kafka does not accept"))
                    .as(service)
                    .hasSize(1);
        }
        assertThat(logged.list.stream().map(GuardedKafkaTest::text)).noneMatch(line -> line.contains("-nobody"));
        Files.writeString(secrets, right);
        await().atMost(PATIENCE).until(() -> all.stream().allMatch(Health::ready));
    }

    @Test
    void a_command_says_in_a_line_that_it_is_not_let_in() throws Exception {
        Path properties = Files.writeString(
                directory.resolve("client.properties"),
                """
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
                  username="operator" password="guessed";
                """
                        .formatted(directory.resolve("ca.pem")),
                UTF_8);
        Path config = Files.writeString(
                directory.resolve("mine.yaml"),
                "kafka: {bootstrap: '%s', propertiesFile: '%s'}\nwatches: ../seeds/watches\n"
                        .formatted(kafka.broker().kafka().bootstrap(), properties));
        CommandRun refused = CommandRun.of("topics", "--config", config.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .contains("Kafka does not accept our credentials")
                .doesNotContain("guessed");
    }

    private void topicsApplied() {
        new TopicAdmin(kafka.as("operator").settings(), config("operator").topicOverrides())
                .ensure(Topics.all(List.of("china-northkorea-us")));
    }

    private void ingest(String user, Health health) {
        FolderSource inbox =
                new FolderSource("inbox", directory.resolve("inbox").toString(), null, false);
        IngestService ingest = services(user, health).ingest(() -> List.of(inbox));
        running.add(ingest);
        ingest.start();
    }

    private void enrich(String user, Health health) {
        EnrichService enrich = services(user, health).enrich();
        running.add(enrich);
        enrich.start();
    }

    private void alerts(String user, Health health) {
        AlertsService alerts = services(user, health).alerts();
        running.add(alerts);
        alerts.start();
    }

    private Services services(String user, Health health) {
        Config config = config(user);
        return new Services(config, config.kafkaSettings(), config.topicOverrides(), Metrics.registry(user), health);
    }

    private Config config(String user) {
        return new Config(
                kafka.as(user),
                directory.resolve(user).toString(),
                null,
                "../seeds/watches",
                directory.resolve("none.yaml").toString(),
                Config.Http.local(0, false),
                new Config.Partitions(2, 1),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private long attempts() {
        return List.copyOf(logged.list).stream()
                .filter(event -> event.getLoggerName().endsWith("NetworkClient"))
                .count();
    }

    private static String text(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
