package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.ingest.IngestService;
import newswatch.ingest.IngestSettings;
import newswatch.ingest.Pacing;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.FolderSource;
import newswatch.ingest.source.Source;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ingest and its cursors on a real broker, over restarts. */
@Timeout(120)
class IngestOnBrokerTest {
    private static final TopicOverrides TWO = new TopicOverrides(2, (short) 1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PROSE =
            "The two delegations met for three hours at the guesthouse on the lake, officials said. ".repeat(3);

    @TempDir
    Path directory;

    private Broker broker;
    private int started;
    private TopicReader reader;

    @BeforeEach
    void start() {
        broker = Broker.start(directory.resolve("kafka"), 0);
        reader = new TopicReader(broker.kafka());
        new TopicAdmin(broker.kafka(), TWO).ensure(List.of(Topics.ARTICLES, Topics.SOURCES));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_folder_is_neither_lost_nor_repeated_over_restarts_and_a_revision_comes_once() throws IOException { // K3
        write("a", PROSE);
        write("b", PROSE);
        untilPublished(folder(), 2);
        write("b", "CORRECTED. " + PROSE);
        write("c", PROSE);
        untilPublished(folder(), 4);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (IngestService again = ingest(folder(), meters)) {
            again.start();
            await().atMost(PATIENCE).until(() -> polls(meters) >= 2);
        }
        Map<String, Long> editions = articles().stream()
                .collect(Collectors.groupingBy(
                        article -> article.url().substring("https://x.example/".length()), Collectors.counting()));
        assertThat(editions).isEqualTo(Map.of("a", 1L, "b", 2L, "c", 1L));
        assertThat(articles()).hasSize(4);
    }

    @Test
    void a_feed_goes_on_after_a_restart_with_the_validators_it_had() throws IOException { // K3, F11
        List<String> asked = new CopyOnWriteArrayList<>();
        String[] items = {item("a") + item("b")};
        HttpServer site = site(items, asked);
        try {
            Source feed = feed(site.getAddress().getPort());
            untilPublished(feed, 2);
            items[0] = item("a") + item("b") + item("c");
            untilPublished(feed, 3);
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            try (IngestService again = ingest(feed, meters)) {
                again.start();
                await().atMost(PATIENCE).until(() -> polls(meters) >= 1);
            }
            assertThat(articles()).extracting(Article::title).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(asked).containsExactly("none", etag(item("a") + item("b")), etag(items[0]));
        } finally {
            site.stop(0);
        }
    }

    @Test
    void what_a_killed_process_had_not_committed_is_as_if_it_had_never_been() throws IOException { // K3
        write("a", PROSE);
        KafkaProducer<String, byte[]> killed = halfWritten();
        untilPublished(folder(), 1);
        assertThat(articles()).extracting(Article::url).containsExactly("https://x.example/a");
        assertThat(reader.values(Topics.SOURCES).get(0).seen()).containsOnlyKeys("a.txt");
        killed.close(Duration.ZERO);
    }

    /** A transaction as a process leaves it that ends between sending and committing. */
    private KafkaProducer<String, byte[]> halfWritten() {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                broker.kafka().producer("killed", "newswatch-ingest-1"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        var article = producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), "lost", "{}".getBytes(UTF_8)));
        SourceState state = new SourceState(
                "folder",
                "folder",
                "",
                Instant.EPOCH,
                null,
                null,
                Map.of("a.txt", "seen"),
                "ok",
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
        var cursor = producer.send(record(Topics.SOURCES, state.id(), state));
        producer.flush();
        assertThat(article.isDone() && cursor.isDone()).isTrue();
        return producer;
    }

    private static <V> ProducerRecord<String, byte[]> record(Topic<V> topic, String key, V value) {
        return new ProducerRecord<>(
                topic.name(), key, new JsonSerde<>(topic.type()).serializer().serialize(topic.name(), value));
    }

    private void untilPublished(Source source, int articles) {
        try (IngestService ingest = ingest(source, new SimpleMeterRegistry())) {
            ingest.start();
            await().atMost(PATIENCE).until(() -> articles().size() >= articles);
        }
    }

    private IngestService ingest(Source source, SimpleMeterRegistry meters) {
        IngestSettings settings = new IngestSettings(() -> List.of(source), null, List.of("127.0.0.1"), "1", TWO, null);
        return new IngestService(settings, broker.kafka(), meters, new Health(), later());
    }

    /** Each process starts an hour after the one before: its sources are due. */
    private Pacing later() {
        started++;
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(started));
        return new Pacing(clock, 1, Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    private static double polls(SimpleMeterRegistry meters) {
        return meters.get("newswatch.ingest.polls").counter().count();
    }

    private List<Article> articles() {
        return reader.values(Topics.ARTICLES);
    }

    private Source folder() {
        return new FolderSource("folder", directory.resolve("documents").toString(), "1s", false);
    }

    private void write(String name, String text) throws IOException {
        Path documents = Files.createDirectories(directory.resolve("documents"));
        Files.writeString(documents.resolve(name + ".txt"), text);
        Files.writeString(
                documents.resolve(name + ".yaml"),
                "url: https://x.example/" + name + "\npublishedAt: 2018-05-24T14:10:00Z\n");
    }

    private static Source feed(int port) {
        OutletEntry outlet = new OutletEntry("harbor", "Harbor Wire", "USA", false);
        return new FeedSource("harbor", outlet, "en", "http://127.0.0.1:" + port + "/feed.xml", null, null, null);
    }

    /** A feed with an ETag; {@code asked} hears which one each request knew. */
    private static HttpServer site(String[] items, List<String> asked) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        site.createContext("/feed.xml", exchange -> {
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(known == null ? "none" : known);
            String etag = etag(items[0]);
            byte[] feed = rss(items[0]).getBytes(UTF_8);
            exchange.getResponseHeaders().set("ETag", etag);
            boolean same = etag.equals(known);
            exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : feed.length);
            if (!same) {
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        site.start();
        return site;
    }

    private static String etag(String items) {
        return "\"" + items.length() + "\"";
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title>"
                + "<link>/</link><description>d</description>" + items + "</channel></rss>";
    }

    private static String item(String name) {
        return "<item><title>" + name + "</title><link>/" + name
                + "</link><pubDate>Fri, 25 May 2018 11:00:00 GMT</pubDate><content:encoded><![CDATA[<p>" + PROSE
                + "</p>]]></content:encoded></item>";
    }
}
