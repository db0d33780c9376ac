package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.fetch.AllowedAddresses;
import newswatch.ingest.fetch.HostPacer;
import newswatch.ingest.fetch.HttpFetcher;
import newswatch.ingest.fetch.PoliteFetcher;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.publish.NotWrittenException;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.FolderSource;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.Source;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePollTest {
    private static final Instant NOW = Instant.parse("2018-05-25T12:00:00Z");
    private static final String PROSE =
            "The two delegations met for three hours at the guesthouse on the lake, officials said. ".repeat(3);

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final FakeKafka kafka = new FakeKafka();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HttpFetcher http =
            new HttpFetcher(AllowedAddresses.of(List.of("127.0.0.1")), "newswatch", Duration.ofSeconds(9));

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void an_entry_with_its_whole_text_is_published_once_with_the_cursor() {
        SourcePoll poll = poll(feed(null), null);
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), "\"v1\"");
        poll.poll();
        assertThat(kafka.articles()).extracting(Article::title).containsExactly("Talks");
        assertThat(kafka.articles().get(0).backfill()).isTrue();
        assertThat(kafka.articles().get(0).fetchedAt()).isEqualTo(NOW);
        assertThat(kafka.lastState().seen())
                .containsOnlyKeys(kafka.articles().get(0).id());
        assertThat(kafka.lastState().etag()).isEqualTo("\"v1\"");
        assertThat(kafka.producer().commitCount()).isEqualTo(1);
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), "\"v2\"");
        poll.poll();
        assertThat(kafka.articles()).hasSize(1);
    }

    @Test
    void a_restart_neither_loses_nor_repeats() {
        noRobots();
        serve(rss(item("a", "One", PROSE, "25 May 2018 11:00:00 GMT")), null);
        poll(feed(null), null).poll();
        SourceState readBack = kafka.lastState();
        noRobots(); // a new process asks anew
        serve(
                rss(item("a", "One", PROSE, "25 May 2018 11:00:00 GMT")
                        + item("b", "Two", PROSE, "25 May 2018 11:30:00 GMT")),
                null);
        poll(feed(null), readBack).poll();
        assertThat(kafka.articles()).extracting(Article::title).containsExactly("One", "Two");
    }

    @Test
    void a_changed_entry_is_published_again_as_a_revision() {
        SourcePoll poll = poll(feed(null), null);
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), null);
        poll.poll();
        serve(rss(item("a", "Talks", "<p>CORRECTED: </p>" + PROSE, "25 May 2018 11:00:00 GMT")), null);
        poll.poll();
        assertThat(kafka.articles()).hasSize(2);
        assertThat(kafka.articles().get(0).id())
                .isEqualTo(kafka.articles().get(1).id());
        assertThat(kafka.articles().get(0).contentHash())
                .isNotEqualTo(kafka.articles().get(1).contentHash());
    }

    // K2
    @Test
    void while_kafka_is_away_a_poll_waits_and_then_all_of_it_is_there_once() {
        SourcePoll poll = poll(feed(null), null);
        kafka.producer().commitTransactionException = new KafkaException("coordinator away");
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), "\"v1\"");
        CompletableFuture<?> polled = CompletableFuture.runAsync(poll::poll);
        await().until(() -> kafka.publisher.problem() != null);
        assertThat(kafka.articles()).isEmpty();
        assertThat(polled).isNotDone();
        kafka.producer().commitTransactionException = null;
        polled.join();
        assertThat(kafka.articles()).hasSize(1);
        assertThat(kafka.publisher.problem()).isNull();
    }

    // K5
    @Test
    void a_fenced_process_writes_nothing_more_and_its_successor_goes_on_from_what_is_written() {
        SourcePoll poll = poll(feed(null), null);
        kafka.producer().fenceProducer();
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), null);
        assertThatThrownBy(poll::poll).isInstanceOf(NotWrittenException.class);
        assertThatThrownBy(kafka.publisher::check).isInstanceOf(KafkaException.class);
        SourcePoll successor = poll(feed(null), null, kafka.publisher());
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), null);
        successor.poll();
        assertThat(kafka.articles()).hasSize(1);
    }

    // X15
    @Test
    void what_two_feeds_show_is_told_by_the_first_and_seen_by_both() {
        Reach reach = reach();
        SourcePoll one = poll(feed("one"), null, kafka.publisher, reach);
        SourcePoll two = poll(feed("two"), null, kafka.publisher, reach);
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), null);
        one.poll();
        serve(rss(item("a", "Talks, from elsewhere", PROSE, "25 May 2018 11:00:00 GMT")), null);
        two.poll();
        assertThat(kafka.articles()).extracting(Article::title).containsExactly("Talks");
        assertThat(two.state().seen()).containsOnlyKeys(kafka.articles().get(0).id());
    }

    @Test
    void a_new_date_alone_is_no_revision() {
        SourcePoll poll = poll(feed(null), null);
        noRobots();
        serve(rss(summary("page", "Talks", "They met.")), null);
        serve("<html><body><article><h1>Talks</h1><p>" + PROSE + "</p></article></body></html>", null);
        poll.poll();
        serve(rss(summary("page", "Talks", "They met today.")), null);
        serve("<html><body><article><h1>Talks</h1><p>" + PROSE + "</p></article></body></html>", null);
        poll.poll();
        assertThat(kafka.articles()).hasSize(1);
    }

    // X16
    @Test
    void an_archive_that_a_feed_shows_all_at_once_wakes_nobody() {
        SourceState known = SourceState.unheard("harbor", "Harbor Wire", "", NOW.minus(Duration.ofDays(400)));
        SourcePoll poll = poll(feed(null), known);
        noRobots();
        serve(
                rss(item("new", "New", PROSE, "25 May 2018 11:00:00 GMT")
                        + item("old", "Old", PROSE, "4 May 2018 11:00:00 GMT")),
                null);
        poll.poll();
        assertThat(kafka.articles()).extracting(Article::backfill).containsExactly(true, false);
    }

    // F13
    @Test
    void a_feed_that_is_gone_is_asked_no_more_and_that_is_told() {
        SourceState known = SourceState.unheard("harbor", "Harbor Wire", "", NOW.minus(Duration.ofDays(400)))
                .judged("ok", null);
        SourcePoll poll = poll(feed(null), known);
        noRobots();
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), null);
        poll.poll();
        server.enqueue(new MockResponse.Builder().code(410).build());
        assertThat(poll.poll()).isEmpty();
        assertThat(kafka.lastState().health()).isEqualTo("disabled");
        assertThat(kafka.alerts())
                .extracting(Alert::title)
                .containsExactly("Harbor Wire is gone: its address says that it will not come back");
    }

    @Test
    void an_entry_with_a_summary_alone_is_read_from_its_page() {
        SourcePoll poll = poll(feed(null), null);
        noRobots();
        serve(rss(summary("page", "Talks", "They met.")), null);
        serve(
                "<html><body><nav><a href=/>Home</a></nav><article><h1>Talks</h1><p>" + PROSE
                        + "</p></article></body></html>",
                null);
        poll.poll();
        assertThat(kafka.articles().get(0).text()).isEqualTo(PROSE.strip());
        assertThat(kafka.articles().get(0).url()).isEqualTo(server.url("/page").toString());
    }

    @Test
    void a_page_that_is_gone_leaves_the_summary_and_one_that_fails_is_tried_again() {
        SourcePoll poll = poll(feed(null), null);
        noRobots();
        serve(rss(summary("gone", "Gone", "It was.")), null);
        server.enqueue(new MockResponse.Builder().code(404).build());
        poll.poll();
        assertThat(kafka.articles()).extracting(Article::text).containsExactly("It was.");
        for (int i = 0; i < 3; i++) {
            serve(rss(summary("busy", "Busy", "Come back.")), "\"v\"");
            server.enqueue(new MockResponse.Builder().code(503).build());
            poll.poll();
            assertThat(kafka.articles()).hasSize(i < 2 ? 1 : 2);
            assertThat(kafka.lastState().etag()).isEqualTo(i < 2 ? null : "\"v\"");
        }
        assertThat(failures("throttled")).isEqualTo(3);
    }

    // F12
    @Test
    void a_login_page_instead_of_a_feed_is_a_counted_failure_that_backs_off_and_recovers() {
        SourcePoll poll = poll(feed(null), null);
        noRobots();
        serve("<html><body>Please log in</body></html>", null);
        Duration first = poll.poll().orElseThrow();
        serve("<html><body>Please log in</body></html>", null);
        Duration second = poll.poll().orElseThrow();
        assertThat(second).isGreaterThan(first);
        assertThat(failures("not_a_feed")).isEqualTo(2);
        assertThat(kafka.lastState().reason()).isEqualTo("not_a_feed");
        assertThat(kafka.lastState().failures()).isEqualTo(2);
        serve(rss(item("a", "Talks", PROSE, "25 May 2018 11:00:00 GMT")), null);
        poll.poll();
        assertThat(kafka.lastState().health()).isEqualTo("ok");
        assertThat(kafka.articles()).hasSize(1);
    }

    @Test
    void a_folder_is_watched_and_each_document_told_once_in_the_order_of_publication() throws IOException {
        SourcePoll poll = poll(new FolderSource("samples", folder.toString(), null, false), null);
        write("a", "2018-05-25T09:00:00Z");
        write("b", "2018-05-24T09:00:00Z");
        Files.writeString(folder.resolve("c.html"), "%PDF-1.4");
        poll.poll();
        poll.poll();
        write("d", "2018-05-26T09:00:00Z");
        poll.poll();
        assertThat(kafka.articles())
                .extracting(Article::url)
                .containsExactly("https://x.example/b", "https://x.example/a", "https://x.example/d");
        assertThat(kafka.articles()).allSatisfy(article -> {
            assertThat(article.backfill()).isFalse();
            assertThat(article.fetchedAt()).isEqualTo(article.publishedAt());
        });
        assertThat(failures("not_html")).isEqualTo(1);
        assertThat(kafka.records("newswatch.articles").get(0).key())
                .isEqualTo(kafka.articles().get(0).id());
        assertThat(kafka.records("newswatch.articles")
                        .get(0)
                        .headers()
                        .lastHeader("ce_type")
                        .value())
                .asString()
                .isEqualTo("newswatch.article");
    }

    @Test
    void failures_double_the_wait_up_to_a_quarter_of_the_time_it_fails() {
        Backoff backoff = new Backoff(new Random(1));
        Duration day = Duration.ofDays(1);
        assertThat(backoff.next(Duration.ofMinutes(5))).isBetween(Duration.ofSeconds(270), Duration.ofSeconds(330));
        assertThat(backoff.next(Duration.ofSeconds(2), 1, day))
                .isBetween(Duration.ofSeconds(27), Duration.ofSeconds(33));
        assertThat(backoff.next(Duration.ofMinutes(5), 4, day))
                .isBetween(Duration.ofMinutes(36), Duration.ofMinutes(44));
        assertThat(backoff.next(Duration.ofMinutes(5), 9, Duration.ofHours(1)))
                .isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
        assertThat(backoff.next(Duration.ofMinutes(5), 9, day))
                .isBetween(Duration.ofMinutes(324), Duration.ofMinutes(396));
        assertThat(backoff.next(Duration.ofMinutes(5), 1_000, day.multipliedBy(90)))
                .isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }

    private SourcePoll poll(Source source, SourceState known) {
        return poll(source, known, kafka.publisher);
    }

    private SourcePoll poll(Source source, SourceState known, ArticlePublisher publisher) {
        return poll(source, known, publisher, reach());
    }

    private SourcePoll poll(Source source, SourceState known, ArticlePublisher publisher, Reach reach) {
        return new SourcePoll(source, known, reach, publisher, new Meters(registry), new Tempo(new Random(1)));
    }

    private Reach reach() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        PoliteFetcher fetcher =
                new PoliteFetcher(http, new HostPacer(clock, wait -> {}, Duration.ofSeconds(1)), clock, "newswatch");
        return Reach.of(fetcher, new Extraction(), clock);
    }

    private FeedSource feed(String id) {
        return new FeedSource(
                id == null ? "harbor" : id,
                new OutletEntry("harbor", "Harbor Wire", "USA", false),
                "en",
                server.url("/feed.xml").toString(),
                null,
                null,
                null);
    }

    private void noRobots() {
        server.enqueue(new MockResponse.Builder().code(404).build());
    }

    private void serve(String body, String etag) {
        MockResponse.Builder response = new MockResponse.Builder().body(body);
        if (etag != null) {
            response.setHeader("ETag", etag);
        }
        server.enqueue(response.build());
    }

    private double failures(String reason) {
        return registry.get("newswatch.ingest.failures")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private void write(String name, String published) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), PROSE);
        Files.writeString(
                folder.resolve(name + ".yaml"),
                "url: https://x.example/" + name + "\npublishedAt: " + published + "\n");
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title><link>/</link><description>d</description>"
                + items + "</channel></rss>";
    }

    private static String item(String path, String title, String text, String date) {
        return "<item><title>" + title + "</title><link>/" + path + "</link><pubDate>Fri, " + date
                + "</pubDate><content:encoded><![CDATA[<p>" + text + "</p>]]></content:encoded></item>";
    }

    private static String summary(String path, String title, String text) {
        return "<item><title>" + title + "</title><link>/" + path
                + "</link><pubDate>Fri, 25 May 2018 11:00:00 GMT</pubDate><description>" + text
                + "</description></item>";
    }
}
