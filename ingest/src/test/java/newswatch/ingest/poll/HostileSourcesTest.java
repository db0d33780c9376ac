package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import newswatch.events.Article;
import newswatch.ingest.LoopbackTrap;
import newswatch.ingest.SteppedClock;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.fetch.AllowedAddresses;
import newswatch.ingest.fetch.HostPacer;
import newswatch.ingest.fetch.HttpFetcher;
import newswatch.ingest.fetch.PoliteFetcher;
import newswatch.ingest.listing.CssSelector;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.ListingSource;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.SitemapSource;
import newswatch.ingest.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole poll of a source that means us harm: no address it shows leads to where we do not go. */
class HostileSourcesTest {
    private static final OutletEntry OUTLET = new OutletEntry("harbor", "Harbor Wire", "USA", false);

    @RegisterExtension
    final LoopbackTrap trap = new LoopbackTrap();

    private final SteppedClock clock = new SteppedClock(Instant.parse("2018-05-25T12:00:00Z"));
    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final FakeKafka kafka = new FakeKafka();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private SourcePoll poll;
    private final HttpFetcher http =
            new HttpFetcher(AllowedAddresses.of(List.of("127.0.0.1")), "newswatch", Duration.ofSeconds(9), clock);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.getOrDefault(
                        request.getUrl().encodedPath(),
                        new MockResponse.Builder().code(404).build());
            }
        });
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    // S12: every kind of address that a source may show; HERE is where nobody may go
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>T</title><link>HERE</link><description>d</description></item>",
                "<item><title>T</title><guid isPermaLink=\"true\">HERE</guid><description>d</description></item>",
                "<item xml:base=\"HERE\"><title>T</title><link>page</link><description>d</description></item>",
                "<item><title>T</title><link>/page</link><enclosure url=\"HERE\" length=\"1\" type=\"audio/mpeg\"/><description>d</description></item>",
                "<item><title>T</title><link>/page</link><comments>HERE</comments><source url=\"HERE\">s</source></item>",
                "<image><url>HERE</url><link>HERE</link></image><item><title>T</title><link>/page</link></item>",
                "<docs>HERE</docs><cloud domain=\"127.0.0.2\" port=\"80\" path=\"/\" registerProcedure=\"\" protocol=\"xml-rpc\"/><item><title>T</title><link>/page</link></item>",
                "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"HERE\"/><item><title>T</title><link>/page</link></item>",
                "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"HERE\"/><item><title>T</title><link>/page</link></item>",
                "<item><title>T</title><link>/redirect</link><description>d</description></item>",
                "<item><title>T</title><link>/page</link><description>&lt;img src='HERE'>&lt;iframe src='HERE'>&lt;/iframe></description></item>"
            })
    void no_address_in_a_feed_is_a_way_around_the_guard(String items) {
        answers.put("/feed.xml", body(rss(items.replace("HERE", trap.url("/x")))));
        answers.put("/page", body(page()));
        answers.put(
                "/redirect",
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", trap.url("/x"))
                        .build());
        poll();
        assertThat(kafka.lastState().failures()).isZero();
    }

    // S12, where the configuration itself lets the sitemap speak for that host
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urlset><url><loc>HERE</loc></url></urlset>",
                "<sitemapindex><sitemap><loc>HERE</loc></sitemap></sitemapindex>"
            })
    void neither_is_one_in_a_sitemap(String sitemap) {
        answers.put("/sitemap.xml", body(sitemap.replace("HERE", trap.url("/x"))));
        String url = server.url("/sitemap.xml").toString();
        poll(new SitemapSource("map", OUTLET, "en", url, List.of("127.0.0.2"), null, null, null));
        assertThat(blocked()).isEqualTo(1);
    }

    // S12
    @Test
    void neither_is_a_link_on_a_page_of_links() {
        answers.put("/list", body("<ul><li><a href='" + trap.url("/x") + "'>Two delegations met today</a></li></ul>"));
        String url = server.url("/list").toString();
        CssSelector links = CssSelector.of("li a");
        List<String> hosts = List.of("127.0.0.2");
        poll(new ListingSource("list", OUTLET, "en", url, links, null, null, null, hosts, null, null, null));
        assertThat(blocked()).isEqualTo(1);
    }

    private double blocked() {
        return failures("blocked_address");
    }

    // S12 H7: what a page says of itself is not fetched
    @Test
    void no_address_in_a_page_is_fetched() {
        answers.put("/feed.xml", body(rss("<item><title>T</title><link>/page</link></item>")));
        answers.put("/page", body(page()));
        poll();
        assertThat(kafka.articles()).hasSize(1);
    }

    // S6 S12
    @Test
    void neither_feed_nor_robots_may_redirect_there() {
        MockResponse away = new MockResponse.Builder()
                .code(301)
                .setHeader("Location", trap.url("/feed.xml"))
                .build();
        answers.put("/robots.txt", away);
        answers.put("/feed.xml", away);
        poll();
        assertThat(failures("redirect_blocked")).isEqualTo(1);
    }

    // R10
    @Test
    void a_page_that_robots_deny_leaves_headline_and_summary() {
        answers.put("/robots.txt", body("User-agent: *\nDisallow: /page\n"));
        answers.put("/page", body(page()));
        answers.put(
                "/feed.xml",
                body(
                        rss(
                                "<item><title>Talks end</title><link>/page</link><description>They met.</description></item>")));
        poll();
        assertThat(kafka.articles()).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Talks end");
            assertThat(article.text()).isEqualTo("They met.");
        });
        assertThat(failures("robots_denied")).isEqualTo(1);
        poll();
        assertThat(kafka.articles()).extracting(Article::title).hasSize(1);
    }

    private void poll() {
        poll(source());
    }

    private void poll(Source source) {
        if (poll == null) {
            PoliteFetcher fetcher = new PoliteFetcher(
                    http, new HostPacer(clock, clock.pause(), Duration.ofSeconds(1)), clock, "newswatch");
            Reach reach = Reach.of(fetcher, new Extraction(), clock);
            poll = new SourcePoll(source, null, reach, kafka.publisher, new Meters(registry), new Tempo(new Random(1)));
        }
        poll.poll();
    }

    private FeedSource source() {
        return new FeedSource("harbor", OUTLET, "en", server.url("/feed.xml").toString(), null, null, null);
    }

    private double failures(String reason) {
        return registry.get("newswatch.ingest.failures")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private static MockResponse body(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>/</link><description>d</description>" + items
                + "</channel></rss>";
    }

    private String page() {
        String away = trap.url("/x");
        return "<html><head><base href='" + away + "'><link rel=canonical href='" + away + "'><link rel=amphtml href='"
                + away + "'><link rel=next href='" + away + "'><link rel=icon href='" + away
                + "'><meta property=og:url content='" + away + "'><meta property=og:image content='" + away
                + "'><meta http-equiv=refresh content='0; url=" + away
                + "'><script type=application/ld+json>{\"@type\": \"NewsArticle\", \"url\": \"" + away
                + "\", \"mainEntityOfPage\": \"" + away + "\"}</script></head><body><article><p>"
                + "The two delegations met for three hours at the guesthouse on the lake, officials said. ".repeat(5)
                + "</p></article></body></html>";
    }
}
