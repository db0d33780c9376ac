package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.alerts.AlertsService;
import newswatch.enrich.EnrichService;
import newswatch.enrich.topology.EnrichTopology;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import newswatch.events.Forgotten;
import newswatch.events.Judgement;
import newswatch.events.Outlet;
import newswatch.events.Receipt;
import newswatch.events.Status;
import newswatch.events.json.Json;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.ingest.IngestService;
import newswatch.ingest.source.FolderSource;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.Metrics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import newswatch.standalone.OldRecords.OldRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What version 0.1 wrote, records of every topic and all that enrich remembered, is read by the code of today. */
@Timeout(240)
class UpgradeTest {
    private static final Path KEPT = Path.of("src/test/resources/newswatch/standalone/version-0.1.jsonl");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String WATCH = "china-northkorea-us";
    /** A record that was never read. */
    private static final String POISON = "poison";

    private static final List<Topic<?>> TOPICS = Topics.all(List.of(WATCH));

    @TempDir
    Path directory;

    private Broker broker;

    @BeforeEach
    void start() {
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE).ensure(TOPICS);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void records_of_every_kind_are_still_read() throws Exception { // K19
        Map<String, Topic<?>> topics = TOPICS.stream().collect(Collectors.toMap(Topic::name, topic -> topic));
        OldRecords old = OldRecords.read(KEPT);
        for (OldRecord record : old.records()) {
            Topic<?> topic = topics.get(record.topic());
            if (topic != null && topic.type().isRecord() && !record.key().equals(POISON)) {
                assertThat(new JsonSerde<>(topic.type()).deserializer().deserialize(record.topic(), record.bytes()))
                        .as(record.topic())
                        .isNotNull();
            }
        }
        assertThat(old.counts())
                .containsKeys(
                        "newswatch.articles",
                        "newswatch.articles.enriched",
                        "newswatch.developments",
                        "newswatch.relations",
                        "newswatch.alerts." + WATCH,
                        "newswatch.deliveries",
                        "newswatch.receipts",
                        "newswatch.sources",
                        "newswatch.forgotten",
                        "newswatch.judgements",
                        "newswatch.dead-letters")
                .containsKeys(EnrichTopology.internalTopics(EnrichService.APPLICATION).stream()
                        .filter(name -> name.endsWith("-changelog"))
                        .toArray(String[]::new));
    }

    @Test
    void enrich_goes_on_from_what_it_remembered() throws Exception { // K19
        OldRecords old = OldRecords.read(KEPT);
        restore(old);
        DevelopmentState before = developments().get(0);
        assertThat(before.development().status()).isEqualTo(Status.REPORTED);
        try (EnrichService enrich = services(new Health()).enrich();
                ArticleFeed feed = new ArticleFeed(broker.kafka())) {
            enrich.start();
            feed.send(article(old));
            feed.send(corroborating());
            await().atMost(PATIENCE).until(() -> developments().size() > 1);
        }
        DevelopmentState after = developments().get(1);
        assertThat(after.development().id()).isEqualTo(before.development().id());
        assertThat(after.development().status()).isEqualTo(Status.CORROBORATED);
        assertThat(after.development().version()).isEqualTo(before.development().version() + 1);
        assertThat(new TopicContents(broker.kafka()).read(Topics.ENRICHED))
                .extracting(each -> each.article().id())
                .containsExactly(article(old).id(), "confirmed");
    }

    /** Writes what is kept; for the release that is named in it, and never again. */
    @Test
    @EnabledIfSystemProperty(named = "newswatch.renew", matches = "true")
    void writes_what_is_kept() throws Exception {
        Files.createDirectory(directory.resolve("inbox"));
        Files.copy(Path.of("../deploy/article.json"), directory.resolve("inbox/article.jsonl"));
        Health health = new Health();
        FolderSource inbox =
                new FolderSource("inbox", directory.resolve("inbox").toString(), null, false);
        Services services = services(health);
        try (AlertsService alerts = services.alerts();
                EnrichService enrich = services.enrich();
                IngestService ingest = services.ingest(() -> List.of(inbox))) {
            alerts.start();
            enrich.start();
            ingest.start();
            byHand();
            await().atMost(PATIENCE)
                    .until(() -> !OldRecords.of(broker.kafka(), List.of(Topics.DELIVERIES.name()))
                                    .records()
                                    .isEmpty()
                            && !OldRecords.of(broker.kafka(), List.of(Topics.DEAD_LETTERS.name()))
                                    .records()
                                    .isEmpty());
        }
        List<String> names = new ArrayList<>(TOPICS.stream().map(Topic::name).toList());
        names.addAll(EnrichTopology.internalTopics(EnrichService.APPLICATION).stream()
                .filter(name -> name.endsWith("-changelog"))
                .toList());
        OldRecords.of(broker.kafka(), names).write(KEPT);
    }

    /** What nobody would write within a minute. */
    private void byHand() {
        Instant at = Instant.parse("2026-11-22T12:00:00Z");
        new OldRecords(List.of(
                        record(Topics.ARTICLES, POISON, "not json"),
                        record(
                                Topics.RECEIPTS,
                                "m1",
                                Receipt.of(
                                        "m1",
                                        "console",
                                        Receipt.Outcome.DELIVERED,
                                        List.of("d1"),
                                        "told\n",
                                        null,
                                        at,
                                        null)),
                        record(Topics.FORGOTTEN, "gone", new Forgotten("gone", at)),
                        record(
                                Topics.JUDGEMENTS,
                                "j1",
                                new Judgement(
                                        "j1",
                                        "d1",
                                        1,
                                        Judgement.Verdict.CONFIRM,
                                        null,
                                        null,
                                        "as the ministry says",
                                        "ann",
                                        at))))
                .send(broker.kafka());
    }

    private static OldRecord record(Topic<?> topic, String key, Object value) {
        return new OldRecord(
                topic.name(),
                key,
                value instanceof String text
                        ? text
                        : Json.MAPPER.valueToTree(value).toString());
    }

    /** As the cluster stood when the old release was stopped. */
    private void restore(OldRecords old) throws Exception {
        List<String> internal = EnrichTopology.internalTopics(EnrichService.APPLICATION);
        try (Admin admin = Admin.create(broker.kafka().admin())) {
            admin.createTopics(internal.stream()
                            .map(name -> new NewTopic(name, 1, (short) 1)
                                    .configs(Map.of(
                                            "cleanup.policy", name.endsWith("-changelog") ? "compact" : "delete")))
                            .toList())
                    .all()
                    .get();
            old.send(broker.kafka());
            long read = old.counts().get(Topics.ARTICLES.name());
            admin.alterConsumerGroupOffsets(
                            EnrichService.APPLICATION,
                            Map.of(
                                    new TopicPartition(Topics.ARTICLES.name(), 0),
                                    new OffsetAndMetadata(read),
                                    new TopicPartition(EnrichService.APPLICATION + "-claims-repartition", 0),
                                    new OffsetAndMetadata(0)))
                    .all()
                    .get();
        }
    }

    private static Article article(OldRecords old) throws Exception {
        OldRecord first = old.records().stream()
                .filter(record -> record.topic().equals(Topics.ARTICLES.name())
                        && !record.key().equals(POISON))
                .findFirst()
                .orElseThrow();
        return Json.MAPPER.readValue(first.value().getBytes(UTF_8), Article.class);
    }

    private static Article corroborating() {
        return new Article(
                "confirmed",
                "https://star.example/confirmed",
                new Outlet("star", "Star", "USA", false, null),
                "Summit cancelled",
                List.of(),
                Instant.parse("2018-05-24T16:00:00Z"),
                null,
                null,
                "Donald Trump cancelled the summit with North Korea's leader Kim Jong Un on Thursday.",
                null,
                List.of(),
                null,
                null,
                false);
    }

    private List<DevelopmentState> developments() {
        return new TopicContents(broker.kafka()).read(Topics.DEVELOPMENTS);
    }

    private Services services(Health health) {
        KafkaSettings kafka = broker.kafka();
        Config config = new Config(
                new KafkaAccess(kafka.bootstrap(), null, null),
                directory.resolve("data").toString(),
                null,
                "../seeds/watches",
                directory.resolve("none.yaml").toString(),
                Config.Http.local(0, false),
                new Config.Partitions(1, 1),
                null,
                null,
                null,
                null,
                null,
                null);
        return new Services(config, kafka, TopicOverrides.SINGLE, Metrics.registry("upgrade"), health);
    }
}
