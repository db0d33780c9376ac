package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.SourceState;
import newswatch.events.SourceWords;
import newswatch.events.json.Json;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;
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

/** On a site of its own on loopback. */
@Timeout(120)
class SourcesCommandTest {
    private static final String PROSE =
            "The two delegations met for three hours at the guesthouse on the lake, officials of both sides said. ";

    @TempDir
    Path folder;

    private final Instant now = Instant.now();
    private HttpServer site;
    private String home;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        home = "http://127.0.0.1:" + site.getAddress().getPort();
        serve("/", 404, "text/plain", "");
        serve("/feed.xml", 200, "application/rss+xml", feed(Duration.ofMinutes(40)));
        serve("/stale.xml", 200, "application/rss+xml", feed(Duration.ofDays(40)));
        serve("/gone.xml", 410, "text/plain", "");
        serve("/news/", 200, "text/html", article());
        serve(
                "/index.html",
                200,
                "text/html",
                "<html><head><title>Harbor</title><link rel=alternate type=application/rss+xml href=/feed.xml></head><body>Hello</body></html>");
        site.start();
        write(
                "config.yaml",
                "sources: " + folder.resolve("sources.yaml") + "\ndata: " + folder.resolve("data")
                        + "\nallow: [127.0.0.1]\n");
        write(
                "sources.yaml",
                """
                # whom we listen to
                sources:
                  # the harbour
                  - type: feed
                    id: harbor
                    outlet: {id: harbor, name: Harbor Wire, country: USA}
                    language: en
                    url: %s/feed.xml

                  # nobody knows whether it lives
                  - type: feed
                    id: lost
                    outlet: {id: lost, name: Lost}
                    url: %s/gone.xml   # look again in spring
                """
                        .formatted(home, home));
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void a_source_that_works_shows_what_would_come_of_it() throws Exception {
        CommandRun said = sources("check", "harbor");
        assertThat(said.exit()).as(said.err()).isZero();
        JsonNode line = Json.MAPPER.readTree(said.out());
        assertThat(line.path("kind").asText()).isEqualTo("feed");
        assertThat(line.path("everySeconds").asLong()).isEqualTo(2_400);
        assertThat(line.path("first").path("title").asText()).isEqualTo("Entry 1");
        assertThat(said.err())
                .contains("works   harbor")
                .contains("“Harbor Wire”, 4 entries, 4 dated")
                .contains("usually one every 40 minutes")
                .contains("the pages are fetched")
                .contains("language en")
                .contains("The two delegations met");
    }

    @Test
    void broken_ones_say_why_and_what_to_do_and_a_page_leads_to_its_feed() throws Exception {
        CommandRun said = sources("check", "lost", home + "/index.html", home + "/stale.xml");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().lines()).hasSize(3);
        assertThat(said.err())
                .contains("BROKEN  lost")
                .contains("says that it is gone for good")
                .contains("take it out of the sources")
                .contains("what it sends is no feed")
                .contains("found there: feed " + home + "/feed.xml")
                .contains("mind: old news")
                .contains("1 of 3 work");
    }

    @Test
    void what_is_asked_for_must_be_an_address_or_in_the_list() {
        assertThat(sources("check").exit()).isEqualTo(2);
        assertThat(sources("check", "nobody").err()).contains("no source has the id 'nobody'");
        assertThat(sources().exit()).isEqualTo(2);
    }

    @Test
    void a_feed_is_added_from_its_page_and_removed_and_the_rest_stays_as_it_was() throws Exception {
        String before = read("sources.yaml");
        write("sources.yaml", before.replace("/feed.xml", "/other.xml"));
        CommandRun added =
                sources("add", home + "/index.html", "--country", "kor", "--outlet", "Lake: Post", "--interval", "10m");
        assertThat(added.exit()).as(added.err()).isZero();
        Source source =
                SourcesFile.read(folder.resolve("sources.yaml")).sources().get(2);
        assertThat(source.address()).isEqualTo(home + "/feed.xml");
        assertThat(source.label()).isEqualTo("Lake: Post");
        assertThat(source.rhythm()).isEqualTo(Duration.ofMinutes(10));
        assertThat(read("sources.yaml")).contains("country: KOR").contains("# look again in spring");
        CommandRun again = sources("add", home + "/feed.xml");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("already in").contains("as " + source.id());

        assertThat(sources("remove", source.id()).exit()).isZero();
        assertThat(sources("remove", "harbor").exit()).isZero();
        assertThat(read("sources.yaml"))
                .startsWith("# whom we listen to\nsources:\n  # the harbour\n")
                .contains("# nobody knows")
                .doesNotContain("Harbor Wire");
        assertThat(sources("remove", "lost").exit()).isZero();
        assertThat(SourcesFile.read(folder.resolve("sources.yaml")).sources()).isEmpty();
    }

    @Test
    void nothing_is_added_where_no_feed_is() throws Exception {
        String before = read("sources.yaml");
        CommandRun said = sources("add", home + "/gone.xml");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("no feed is found there").contains("nothing was added");
        assertThat(read("sources.yaml")).isEqualTo(before);
    }

    @Test
    void the_list_goes_out_as_opml_and_comes_back_once() throws Exception {
        CommandRun exported = sources("export");
        assertThat(exported.out()).contains("xmlUrl=\"" + home + "/feed.xml\"");
        String opml = exported.out().replace("/gone.xml", "/new.xml");
        write("feeds.opml", opml);
        String before = read("sources.yaml");
        CommandRun tried = sources("import", folder.resolve("feeds.opml").toString(), "--dry-run");
        assertThat(tried.err()).contains("1 would be added, 1 already there, 0 refused");
        assertThat(read("sources.yaml")).isEqualTo(before);
        assertThat(sources("import", folder.resolve("feeds.opml").toString()).exit())
                .isZero();
        assertThat(sources("import", folder.resolve("feeds.opml").toString()).err())
                .contains("0 added, 2 already there");
        assertThat(read("sources.yaml")).startsWith(before.stripTrailing());
    }

    @Test
    void the_list_is_shown_without_health_where_nothing_ever_ran() throws Exception {
        CommandRun said = sources("list");
        assertThat(said.exit()).isZero();
        List<String> ids = new ArrayList<>();
        for (String line : said.out().lines().toList()) {
            ids.add(Json.MAPPER.readTree(line).get("id").asText());
        }
        assertThat(ids).containsExactly("harbor", "lost");
        assertThat(said.out()).doesNotContain("health");
        assertThat(sources("list", "--table").out()).contains("-         harbor");
    }

    @Test
    void the_data_of_a_stopped_newswatch_tells_how_each_source_was() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Broker broker = Broker.start(data.resolve("kafka"), 0)) {
            new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE).ensure(List.of(Topics.SOURCES));
            try (KafkaProducer<String, SourceState> producer = new KafkaProducer<>(
                    broker.kafka().producer("test"),
                    new StringSerializer(),
                    new JsonSerde<>(SourceState.class).serializer())) {
                var unused = producer.send(new ProducerRecord<>(Topics.SOURCES.name(), "lost", failing("lost")));
            }
        }
        CommandRun said = sources("list");
        List<String> lines = said.out().lines().toList();
        assertThat(lines.get(0)).doesNotContain("health");
        assertThat(lines.get(1))
                .contains("\"health\":\"failing\"")
                .contains("\"why\":\"does not answer in time, 4 times in a row\"")
                .contains("\"lastNew\":\"2026-01-01T00:00:00Z\"");
        assertThat(said.err()).contains("2 sources in");
    }

    private static SourceState failing(String id) {
        Instant last = Instant.parse("2026-01-01T00:00:00Z");
        return new SourceState(
                id, id, "", last, null, null, null, "failing", "timeout", 4, last, last, last, null, null, null);
    }

    @Test
    void every_reason_has_words() {
        assertThat(Reason.values()).allSatisfy(reason -> assertThat(SourceWords.know(reason.code()))
                .as(reason.code())
                .isTrue());
    }

    private CommandRun sources(String... arguments) {
        List<String> all = new ArrayList<>(List.of("sources"));
        all.addAll(List.of(arguments));
        if (arguments.length > 0) {
            all.addAll(List.of("--config", folder.resolve("config.yaml").toString()));
        }
        return CommandRun.of(all.toArray(new String[0]));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void serve(String path, int status, String type, String body) {
        site.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String feed(Duration apart) {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            items.append("<item><title>Entry %d</title><link>%s/news/%d</link><pubDate>%s</pubDate></item>"
                    .formatted(
                            i,
                            home,
                            i,
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    now.minus(apart.multipliedBy(i)).atZone(ZoneOffset.UTC))));
        }
        return "<rss version=\"2.0\"><channel><title>Harbor Wire</title><link>" + home
                + "</link><language>en</language>" + items + "</channel></rss>";
    }

    private static String article() {
        return "<html lang=en><head><title>Delegations meet on the lake</title></head><body><article><h1>Delegations meet on the lake</h1><p>"
                + PROSE.repeat(4) + "</p><p>" + PROSE.repeat(5) + "</p></article></body></html>";
    }
}
