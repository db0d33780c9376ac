package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import newswatch.enrich.EnrichService;
import newswatch.enrich.EnrichSettings;
import newswatch.enrich.topology.ArticleAnnotation;
import newswatch.enrich.topology.EnrichTopology;
import newswatch.enrich.topology.RunningStream;
import newswatch.enrich.topology.StreamMeters;
import newswatch.enrich.topology.StreamProperties;
import newswatch.enrich.watch.Watch;
import newswatch.events.EnrichedArticle;
import newswatch.events.Genre;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be processed, on a real broker: it is kept, told, and sent again; its neighbours pass. */
@Timeout(300)
class DeadLettersOnBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final TopicOverrides TWO = new TopicOverrides(2, (short) 1);
    private static final List<Watch> WATCHES = Watch.load(Path.of("../seeds/watches"));
    private static final byte[] HOSTILE = "\u001b]0;owned\u0007 \u202e{\"id\": ".getBytes(UTF_8);

    @TempDir
    Path directory;

    private Broker broker;
    private Path config;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), TWO)
                .ensure(Topics.all(WATCHES.stream().map(Watch::id).toList()));
        config = Files.writeString(
                directory.resolve("mine.yaml"),
                "kafka: {bootstrap: '" + broker.kafka().bootstrap() + "'}\n");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whatever_is_wrong_with_a_record_its_neighbours_pass_and_it_is_told() throws Exception { // K6, K8
        largerValues();
        try (EnrichService enrich = enrich(new Health(), Map.of())) {
            enrich.start();
            send("a", article("a", "text"));
            send("poison", HOSTILE);
            send("binary", new byte[] {(byte) 0xff, (byte) 0xfe, 0});
            send("version", article("version", "text").replace("\"text\":\"text\"", "\"text\":{\"v2\":[]}"));
            send("missing", "{\"title\": \"no id\", \"publishedAt\": \"2018-05-24T12:00:00Z\"}");
            send("huge", article("huge", "x".repeat(2_000_000)));
            send("elsewhere", article("rekeyed", "text"));
            send("extra", article("extra", "text").replaceFirst("\\{", "{\"fromTheFuture\":{\"a\":[1]},"));
            send("gone", (byte[]) null);
            send("z", article("z", "text"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(enriched())
                    .containsExactlyInAnyOrder("a", "rekeyed", "extra", "z"));
            await().atMost(PATIENCE).until(() -> letters().size() == 5);
        }
        assertThat(letters())
                .extracting(letter ->
                        letter.get("key").asText() + " " + letter.get("reason").asText())
                .containsExactlyInAnyOrder(
                        "poison unreadable",
                        "binary unreadable",
                        "version unreadable",
                        "missing unreadable",
                        "huge oversized");
        assertThat(letters()).allSatisfy(letter -> {
            assertThat(letter.get("topic").asText()).isEqualTo("newswatch.articles");
            assertThat(letter.get("message").asText()).isNotBlank();
        });
        theyAreShownWithoutHarm();
        theLargeOneIsNotSentAgain();
    }

    private void theyAreShownWithoutHarm() throws Exception {
        CommandRun hostile = deadLetters("show", position("poison"));
        assertThat(hostile.out())
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .doesNotContain("\u202e");
        assertThat(Json.MAPPER.readTree(hostile.out()).get("value").asText()).isEqualTo(new String(HOSTILE, UTF_8));
        CommandRun binary = deadLetters("show", position("binary"));
        assertThat(Json.MAPPER.readTree(binary.out()).get("valueBase64").asText())
                .isEqualTo("//4A");
        assertThat(deadLetters("show", "0:99999").exit()).isEqualTo(1);
    }

    private void theLargeOneIsNotSentAgain() throws Exception {
        assertThat(letter("huge").get("omitted").asBoolean()).isTrue();
        CommandRun refused = deadLetters("replay", "--reason", "oversized");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("\"did\":\"left\"").contains("too large");
        assertThat(deadLetters("replay").exit()).isEqualTo(2);
    }

    @Test
    void what_a_processor_threw_on_is_sent_again_once_when_it_is_mended() throws Exception { // K7
        RunningStream broken = stream((article, revision) -> {
            if (article.id().equals("b")) {
                throw new IllegalStateException("a rule is broken");
            }
            return annotated(article, revision);
        });
        send("a", article("a", "text"));
        send("b", article("b", "text"));
        send("c", article("c", "text"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(enriched()).containsExactlyInAnyOrder("a", "c"));
        await().atMost(PATIENCE).until(() -> letters().size() == 1);
        assertThat(letter("b").get("reason").asText()).isEqualTo("failed");
        CommandRun dry = deadLetters("replay", position("b"), "--dry-run");
        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).contains("would be sent");
        assertThat(deadLetters("replay", position("b")).exit()).isZero();
        await().atMost(PATIENCE).until(() -> letters().size() == 2);
        assertThat(letters()).filteredOn(letter -> letter.has("replayOf")).hasSize(1);
        broken.close(Duration.ofSeconds(20));

        RunningStream mended = stream(DeadLettersOnBrokerTest::annotated);
        try {
            assertThat(deadLetters("replay", "--topic", "newswatch.articles").out())
                    .contains("was sent before")
                    .contains("\"did\":\"sent\"");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(enriched()).containsExactlyInAnyOrder("a", "b", "c"));
            CommandRun again = deadLetters("replay", "--all");
            assertThat(again.exit()).isEqualTo(1);
            assertThat(again.err()).contains("0 sent, 2 left");
        } finally {
            mended.close(Duration.ofSeconds(20));
        }
        assertThat(new TopicContents(broker.kafka()).read(Topics.ARTICLES)).hasSize(5);
    }

    @Test
    void without_its_topic_for_dead_letters_it_stops_and_says_so_and_then_goes_on_from_there() throws Exception { // K9
        Health health = new Health();
        try (EnrichService enrich = enrich(health, Map.of("producer.max.block.ms", "3000"));
                Admin admin = Admin.create(broker.kafka().admin())) {
            enrich.start();
            await().atMost(PATIENCE).until(health::ready);
            admin.deleteTopics(List.of(Topics.DEAD_LETTERS.name())).all().get();
            send("poison", HOSTILE);
            await().atMost(PATIENCE).until(() -> health.report()
                    .get("streams")
                    .startsWith("stopped: newswatch.dead-letters is missing: create it with"));
            assertThat(health.ended()).as("wants a new process").isPresent();
        }
        try (EnrichService enrich = enrich(new Health(), Map.of())) {
            enrich.start();
            await().atMost(PATIENCE).until(() -> letters().size() == 1);
        }
    }

    private static EnrichedArticle annotated(newswatch.events.Article article, int revision) {
        return new EnrichedArticle(article, revision, Genre.REPORT, List.of(), List.of(), List.of());
    }

    private EnrichService enrich(Health health, Map<String, String> properties) {
        EnrichSettings settings =
                new EnrichSettings(WATCHES, directory.resolve("streams"), "1", 1, 0, EnrichSettings.COMMIT, TWO);
        return new EnrichService(
                settings,
                new KafkaSettings(broker.kafka().bootstrap(), properties),
                new SimpleMeterRegistry(),
                health,
                Clock.systemUTC());
    }

    private RunningStream stream(ArticleAnnotation annotation) {
        StreamMeters meters = new StreamMeters(new SimpleMeterRegistry(), Clock.systemUTC());
        Properties properties = StreamProperties.of(
                broker.kafka().streams(EnrichService.APPLICATION, "1"),
                meters,
                directory.resolve("streams"),
                1,
                0,
                EnrichSettings.COMMIT);
        RunningStream stream = new RunningStream(
                EnrichTopology.build(WATCHES, annotation, "1", meters, properties),
                properties,
                () -> null,
                Clock.systemUTC());
        stream.start(new SimpleMeterRegistry());
        return stream;
    }

    private static String article(String id, String text) throws Exception {
        return Json.MAPPER.writeValueAsString(Map.of("id", id, "publishedAt", "2018-05-24T12:00:00Z", "text", text));
    }

    private void send(String key, String value) throws Exception {
        send(key, value.getBytes(UTF_8));
    }

    private void send(String key, byte[] value) throws Exception {
        Map<String, Object> settings = broker.kafka().producer("test");
        settings.put("max.request.size", 4 << 20);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), key, value))
                    .get();
        }
    }

    private void largerValues() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLES.name());
        AlterConfigOp larger =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "4000000"), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(broker.kafka().admin())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(larger))).all().get();
        }
    }

    private List<String> enriched() {
        return new TopicContents(broker.kafka())
                .read(Topics.ENRICHED).stream().map(each -> each.article().id()).toList();
    }

    private List<JsonNode> letters() throws Exception {
        List<JsonNode> letters = new ArrayList<>();
        for (String line : deadLetters("list").out().lines().toList()) {
            letters.add(Json.MAPPER.readTree(line));
        }
        return letters;
    }

    private JsonNode letter(String key) throws Exception {
        return letters().stream()
                .filter(letter -> key.equals(letter.path("key").asText()))
                .findFirst()
                .orElseThrow();
    }

    private String position(String key) throws Exception {
        return letter(key).get("letter").asText();
    }

    private CommandRun deadLetters(String... words) {
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
