package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.deliver.Deliveries;
import newswatch.alerts.deliver.RetrySchedule;
import newswatch.alerts.deliver.Terms;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.SubscriptionsFile;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.Delivery;
import newswatch.events.EnrichedArticle;
import newswatch.events.Genre;
import newswatch.events.Outlet;
import newswatch.events.kafka.JsonSerde;
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

/** Enriched articles in, notifications of standing queries out, on a real broker, over a restart. */
class StandingQueriesOnBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TALKS =
            "The foreign ministers agreed on Tuesday at a summit to reopen two border crossings and to let families"
                    + " separated by the strait meet again. After nine hours behind closed doors in the old customs house they"
                    + " walked out together, shook hands for the cameras and read a statement of six sentences.";
    private static final String PROTEST =
            "Several thousand people marched through the harbour against the summit, accusing their government of selling"
                    + " the fishing grounds for a photograph. Fishermen blew the horns of sixty boats anchored off the customs"
                    + " house, and police closed the coast road after stones were thrown at an empty bus.";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Broker broker;
    private TopicContents topics;

    @BeforeEach
    void start() {
        broker = Broker.start(directory.resolve("kafka"), 0);
        topics = new TopicContents(broker.kafka());
        new TopicAdmin(broker.kafka(), new TopicOverrides(2, (short) 1)).ensure(Topics.all(List.of()));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void an_article_rings_once_its_copies_and_revisions_never_over_a_restart() throws IOException { // K6, D6
        subscribe("{id: talks, query: summit, channels: [console], group_wait: 0s, group_interval: 0s}");
        try (Deliveries deliveries = deliveries()) {
            deliveries.start();
            publish(article("a1", 1, "Ministers agree", TALKS, false));
            await().atMost(PATIENCE).until(() -> matches().size() == 1 && told("Ministers agree"));
            send("poison", "{\"id\": 7".getBytes(UTF_8));
            send("a0", null);
            publish(article("a1", 2, "Ministers agree, hands shaken", TALKS, false));
            publish(article("a2", 1, "Breakthrough in the strait", TALKS + " They left in the rain.", false));
            publish(article("a3", 1, "Harbour full of anger", PROTEST, false));
            publish(article("a4", 1, "From the archive", "Once there was a summit on a mountain.", true));
            publish(article("a5", 1, "Football", "The home side won.", false));
            await().atMost(PATIENCE).until(() -> deliveries("talks") == 4 && told("Harbour full of anger"));
        }
        try (Deliveries deliveries = deliveries()) {
            deliveries.start();
            publish(article("a1", 3, "Ministers agree, again", TALKS, false));
            publish(article("a6", 1, "What was decided", TALKS, false));
            publish(article("a7", 1, "Last word", "Nothing but a summit of saints in the hills.", false));
            await().atMost(PATIENCE).until(() -> deliveries("talks") == 6 && told("Last word"));
        }
        assertThat(matches())
                .extracting(alert -> alert.match().article())
                .containsExactlyInAnyOrder("a1", "a2", "a3", "a4", "a6", "a7");
        assertThat(matches()).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(topics.read(Topics.DELIVERIES))
                .extracting(delivery -> delivery.alert().match().article() + " " + delivery.reason())
                .containsExactlyInAnyOrder("a1 null", "a2 copy", "a3 null", "a4 backfill", "a6 copy", "a7 null");
        assertThat(topics.read(Topics.DEAD_LETTERS)).hasSize(1);
        assertThat(console.toString(UTF_8)).doesNotContain("Breakthrough").doesNotContain("archive");
        assertThat(registry.get("newswatch.alerts.queries").gauge().value()).isEqualTo(1);
    }

    @Test
    void a_query_made_while_it_runs_hears_of_what_is_published_from_then_on() throws IOException {
        subscribe("{id: first, query: 'title:ferry', channels: [console]}");
        try (Deliveries deliveries = deliveries()) {
            deliveries.start();
            publish(article("a1", 1, "Ferry sinks", PROTEST, false));
            await().atMost(PATIENCE).until(() -> matches().size() == 1);
            Instant before = Instant.now();
            subscribe(
                    "{id: first, query: 'title:ferry', channels: [console]}",
                    "{id: second, query: 'title:tunnel', channels: [console]}");
            await().atMost(PATIENCE)
                    .until(() ->
                            registry.get("newswatch.alerts.queries").gauge().value() == 2);
            publish(article("a2", 1, "Tunnel floods", TALKS, before.minusSeconds(60)));
            publish(article("a3", 1, "Tunnel dry again", PROTEST, Instant.now().plusSeconds(60)));
            await().atMost(PATIENCE).until(() -> matches().size() == 3);
        }
        assertThat(matches())
                .extracting(alert -> alert.match().query() + " " + alert.title() + " " + alert.backfill())
                .containsExactlyInAnyOrder(
                        "first Ferry sinks false", "second Tunnel floods true", "second Tunnel dry again false");
    }

    private Deliveries deliveries() {
        Clock clock = Clock.systemUTC();
        return new Deliveries(
                new Deliveries.Settings(List.of(), "test"),
                broker.kafka(),
                new Terms(
                        new SubscriptionsFile(directory.resolve("subscriptions.yaml"), clock),
                        Silences.NONE,
                        request -> Optional.empty(),
                        null,
                        RetrySchedule.standard(new Random(1)),
                        clock),
                Gateways.open(new PrintStream(console, true, UTF_8), Unsubscribing.none(), clock),
                registry,
                new Health());
    }

    private void subscribe(String... subscriptions) throws IOException {
        Files.writeString(
                directory.resolve("subscriptions.yaml"),
                "channels:\n  - {id: console, type: console}\nsubscriptions:\n  - "
                        + String.join("\n  - ", subscriptions) + "\n");
    }

    private List<Alert> matches() {
        return topics.read(Topics.MATCH_ALERTS);
    }

    private long deliveries(String subscription) {
        return topics.read(Topics.DELIVERIES).stream()
                .map(Delivery::subscription)
                .filter(subscription::equals)
                .count();
    }

    private boolean told(String title) {
        return console.toString(UTF_8).contains(title);
    }

    private void publish(EnrichedArticle article) {
        send(
                article.article().id(),
                new JsonSerde<>(EnrichedArticle.class).serializer().serialize(Topics.ENRICHED.name(), article));
    }

    private void send(String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                broker.kafka().producer("test"), new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(Topics.ENRICHED.name(), key, value));
        }
    }

    private static EnrichedArticle article(String id, int revision, String title, String text, boolean backfill) {
        return article(id, revision, title, text, Instant.parse("2026-06-02T18:00:00Z"), backfill);
    }

    private static EnrichedArticle article(String id, int revision, String title, String text, Instant published) {
        return article(id, revision, title, text, published, false);
    }

    private static EnrichedArticle article(
            String id, int revision, String title, String text, Instant published, boolean backfill) {
        Article article = new Article(
                id,
                "https://harborwire.example/" + id,
                new Outlet("harbor-wire", "Harbor Wire", "USA", false, null),
                title,
                List.of(),
                published,
                published,
                "en",
                text,
                null,
                List.of(),
                null,
                null,
                backfill);
        return new EnrichedArticle(article, revision, Genre.REPORT, List.of(), List.of(), List.of());
    }
}
