package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.EnrichService;
import newswatch.enrich.EnrichSettings;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The topics of a real cluster compared and mended, and what enrich says of its own. */
@Timeout(240)
class TopicsCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHANGELOG = "newswatch-enrich-relation-claims-changelog";

    @TempDir
    Path directory;

    private Broker broker;
    private Admin admin;
    private Path config;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(directory.resolve("kafka"), 0);
        admin = Admin.create(broker.kafka().admin());
        config = Files.writeString(
                directory.resolve("mine.yaml"),
                """
                kafka: {bootstrap: "%s"}
                watches: ../seeds/watches
                topics: {partitions: 2, replication: 1}
                """
                        .formatted(broker.kafka().bootstrap()));
    }

    @AfterEach
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void what_is_missing_is_told_made_and_then_as_wanted() { // K22
        CommandRun before = topics("diff");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out())
                .contains("{\"topic\":\"newswatch.articles\",\"difference\":\"missing\",\"remedy\":\"topics apply\"}");
        CommandRun applied = topics("apply");
        assertThat(applied.exit()).isZero();
        assertThat(applied.out()).contains("{\"topic\":\"newswatch.articles\",\"did\":\"created\"}");
        assertThat(applied.out().lines()).hasSameSizeAs(before.out().lines().toList());
        CommandRun again = topics("apply");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(topics("diff").exit()).isZero();
        assertThat(CommandRun.of("topics", "--config", config.toString()).exit())
                .isZero();
    }

    @Test
    void settings_are_mended_but_nothing_that_is_kept_is_put_at_risk_unasked() throws Exception { // K22
        topics("apply");
        set("newswatch.articles", "retention.ms", "1000");
        set("newswatch.receipts", "message.timestamp.type", "CreateTime");
        set("newswatch.deliveries", "retention.ms", "-1");
        set("newswatch.sources", "cleanup.policy", "delete");
        CommandRun diff = topics("diff");
        assertThat(diff.out().lines()).hasSize(4);
        CommandRun applied = topics("apply");
        assertThat(applied.exit()).isEqualTo(1);
        assertThat(applied.out().lines())
                .anyMatch(line -> line.contains("newswatch.articles") && line.contains("\"did\":\"altered\""))
                .anyMatch(line -> line.contains("newswatch.receipts") && line.contains("\"did\":\"altered\""))
                .anyMatch(line -> line.contains("newswatch.deliveries") && line.contains("\"did\":\"left\""))
                .anyMatch(line -> line.contains("newswatch.sources") && line.contains("say --yes"));
        assertThat(setting("newswatch.deliveries", "retention.ms")).isEqualTo("-1");
        assertThat(topics("apply", "--yes").exit()).isZero();
        assertThat(topics("diff").exit()).isZero();
        assertThat(setting("newswatch.deliveries", "retention.ms"))
                .isEqualTo(String.valueOf(Topics.DELIVERIES.retention().toMillis()));
    }

    @Test
    void partitions_are_told_with_what_to_do_and_never_changed() throws Exception { // K22
        admin.createTopics(List.of(
                        new NewTopic("newswatch.relations", 3, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                .all()
                .get();
        CommandRun applied = topics("apply", "--yes");
        assertThat(applied.exit()).isEqualTo(1);
        assertThat(applied.out().lines())
                .anyMatch(line -> line.contains("newswatch.relations")
                        && line.contains("\"did\":\"left\"")
                        && line.contains("\"has\":\"3\"")
                        && line.contains("topics.partitions: 3"));
    }

    @Test
    void a_topic_that_is_no_command_or_a_cluster_that_is_away_is_told_by_the_exit_code() {
        assertThat(topics("dance").exit()).isEqualTo(2);
        assertThat(CommandRun.of("topics", "diff").exit()).isEqualTo(1);
    }

    @Test
    void enrich_refuses_to_go_on_without_what_it_remembered_until_that_is_settled() throws Exception { // K11, K19
        topics("apply");
        try (ArticleFeed feed = new ArticleFeed(broker.kafka())) {
            feed.send(Json.MAPPER.readValue(Path.of("../deploy/article.json").toFile(), Article.class));
        }
        run(new Health(), health -> {
            await().atMost(PATIENCE).until(health::ready);
            try (Drained drained = new Drained(broker.kafka())) {
                drained.await(EnrichService.APPLICATION, Topics.ARTICLES.name(), PATIENCE);
            }
        });
        admin.deleteTopics(List.of(CHANGELOG)).all().get();
        await().atMost(PATIENCE).until(() -> !names().contains(CHANGELOG));
        run(new Health(), health -> {
            await().atMost(PATIENCE).until(() -> health.report().get("kafka").contains(CHANGELOG + " is missing"));
            assertThat(health.report().get("kafka")).contains("delete the consumer group newswatch-enrich");
            assertThat(names()).doesNotContain(CHANGELOG);
            admin.createTopics(List.of(new NewTopic(CHANGELOG, 5, (short) 1)))
                    .all()
                    .get();
            await().atMost(PATIENCE)
                    .until(() ->
                            health.report().get("kafka").contains("has 5 partitions, but newswatch.articles has 2"));
            assertThat(topics("diff").out()).contains(CHANGELOG).contains("has 5 partitions");
            assertThat(topics("apply", "--yes").exit()).isEqualTo(1);
        });
    }

    private interface Judged {
        void by(Health health) throws Exception;
    }

    private void run(Health health, Judged judged) throws Exception {
        EnrichSettings settings = new EnrichSettings(
                Watch.load(Path.of("../seeds/watches")),
                directory.resolve("streams"),
                "1",
                1,
                0,
                EnrichSettings.COMMIT,
                new TopicOverrides(2, (short) 1));
        try (EnrichService enrich =
                new EnrichService(settings, broker.kafka(), new SimpleMeterRegistry(), health, Clock.systemUTC())) {
            enrich.start();
            judged.by(health);
        }
    }

    private CommandRun topics(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "topics";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--config";
        all[words.length + 2] = config.toString();
        return CommandRun.of(all);
    }

    private Set<String> names() throws Exception {
        return admin.listTopics().names().get();
    }

    private void set(String topic, String key, String value) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        resource(topic),
                        List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private String setting(String topic, String key) throws Exception {
        return admin.describeConfigs(List.of(resource(topic)))
                .all()
                .get()
                .get(resource(topic))
                .get(key)
                .value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
