package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFetcherTest {
    private final MockWebServer server = new MockWebServer();
    private final HttpFetcher fetcher = new HttpFetcher(
            AllowedAddresses.of(List.of("127.0.0.1")), "newswatch (+https://x.example)", Duration.ofSeconds(9));

    @BeforeEach
    void start() throws IOException {
        server.start(java.net.InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    // R9, F11
    @Test
    void asks_with_validators_and_a_contact_and_understands_not_modified() throws Exception {
        server.enqueue(new MockResponse.Builder().code(304).build());
        Fetched fetched = fetch(new Validators("\"e\"", "Fri, 25 May 2018 10:00:00 GMT"), 1_000)
                .found()
                .orElseThrow();
        assertThat(fetched.notModified()).isTrue();
        assertThat(fetched.validators().etag()).isEqualTo("\"e\"");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("User-Agent")).contains("https://x.example");
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("\"e\"");
        assertThat(request.getHeaders().get("If-Modified-Since")).startsWith("Fri, 25 May");
    }

    // F6
    @Test
    void an_answer_over_the_cap_is_refused_announced_or_not() {
        server.enqueue(new MockResponse.Builder().body("x".repeat(2_000)).build());
        assertThat(whyNot(1_000)).isEqualTo(Reason.TOO_LARGE);
        server.enqueue(
                new MockResponse.Builder().chunkedBody("x".repeat(2_000), 100).build());
        assertThat(whyNot(1_000)).isEqualTo(Reason.TOO_LARGE);
    }

    // F7
    @Test
    void the_cap_counts_decompressed_bytes() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(gzip(50_000_000))
                .build());
        assertThat(whyNot(1_000_000)).isEqualTo(Reason.TOO_LARGE);
    }

    // F8
    @Test
    void corrupt_compression_is_a_decoding_error() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body("not gzip at all")
                .build());
        assertThat(whyNot(1_000)).isIn(Reason.BAD_ENCODING, Reason.UNREACHABLE);
    }

    // F9
    @Test
    void redirects_are_followed_five_times_and_no_further() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", "/next" + i)
                    .build());
        }
        server.enqueue(new MockResponse.Builder().body("there").build());
        assertThat(fetch(Validators.NONE, 1_000).found()).map(Fetched::url).hasValueSatisfying(url -> assertThat(url)
                .endsWith("/next4"));
        for (int i = 0; i < 6; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(301)
                    .setHeader("Location", "/loop")
                    .build());
        }
        assertThat(whyNot(1_000)).isEqualTo(Reason.REDIRECT_LOOP);
    }

    // S6
    @Test
    void redirects_to_other_schemes_and_closed_addresses_lead_nowhere() {
        for (String location : List.of(
                "file:///etc/passwd",
                "ftp://x.example/",
                "gopher://x/",
                "data:text/plain,x",
                "http://u@127.0.0.1/",
                "http://127.0.0.1\\@x.example/")) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", location)
                    .build());
            assertThat(whyNot(1_000)).as(location).isIn(Reason.REDIRECT_BLOCKED, Reason.REDIRECT_BROKEN);
        }
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "http://169.254.169.254/latest/")
                .build());
        assertThat(whyNot(1_000)).isEqualTo(Reason.REDIRECT_BLOCKED);
    }

    // S2 S7
    @Test
    void ambiguous_addresses_are_not_fetched() {
        for (String url : List.of(
                "http://169.254.169.254:8888\\@x.example/",
                "http://x@127.0.0.1/",
                "http://127.0.0.1\t/",
                "file:///etc/passwd",
                "",
                "javascript:alert(1)")) {
            assertThat(fetcher.fetch(url, Validators.NONE, 10).whyNot()).as(url).contains(Reason.BAD_URL);
        }
        List<InetSocketAddress> connected = new ArrayList<>();
        GuardedSocketFactory recording = new GuardedSocketFactory(AllowedAddresses.of(List.of()), (address, open) -> {
            connected.add(address);
            throw new IOException("nothing is connected here");
        });
        HttpFetcher strict =
                new HttpFetcher(recording, okhttp3.Dns.SYSTEM, "newswatch", Duration.ofSeconds(9), Clock.systemUTC());
        for (String url : List.of(
                "http://2130706433/",
                "http://127.1/",
                "http://0/",
                "http://0177.0.0.1/",
                "http://0x7f.1/",
                "http://127.0.0.1./",
                "http://①②⑦.0.0.1/",
                "http://127。0。0。1/",
                "http://%31%32%37.0.0.1/",
                "http://[::ffff:127.0.0.1]/",
                server.url("/").toString())) {
            assertThat(strict.fetch(url, Validators.NONE, 10).whyNot()).as(url).isPresent();
        }
        strict.close();
        assertThat(connected).isEmpty();
        assertThat(server.getRequestCount()).isZero();
    }

    // F1 F13 F14
    @Test
    void statuses_and_refusals_have_their_reasons() {
        server.enqueue(new MockResponse.Builder().code(410).build());
        assertThat(whyNot(10)).isEqualTo(Reason.GONE);
        server.enqueue(new MockResponse.Builder().code(429).build());
        assertThat(whyNot(10)).isEqualTo(Reason.THROTTLED);
        server.enqueue(new MockResponse.Builder().code(500).build());
        assertThat(whyNot(10)).isEqualTo(Reason.SERVER_ERROR);
        String url = server.url("/").toString();
        server.close();
        assertThat(fetcher.fetch(url, Validators.NONE, 10).whyNot()).contains(Reason.UNREACHABLE);
    }

    // R1 R8
    @Test
    void robots_are_asked_once_and_requests_to_a_host_are_spaced() {
        server.enqueue(new MockResponse.Builder()
                .body("User-agent: *\nDisallow: /private\n")
                .build());
        server.enqueue(new MockResponse.Builder().body("one").build());
        server.enqueue(new MockResponse.Builder().body("two").build());
        List<Duration> waits = new ArrayList<>();
        Clock still = Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);
        PoliteFetcher polite =
                new PoliteFetcher(fetcher, new HostPacer(still, waits::add, Duration.ofSeconds(1)), still, "newswatch");
        assertThat(polite.fetch(server.url("/a").toString(), Validators.NONE, 100)
                        .found())
                .isPresent();
        assertThat(polite.fetch(server.url("/private/b").toString(), Validators.NONE, 100)
                        .whyNot())
                .contains(Reason.ROBOTS_DENIED);
        assertThat(polite.fetch(server.url("/c").toString(), Validators.NONE, 100)
                        .found())
                .isPresent();
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    // R2 R3
    @Test
    void without_robots_all_is_allowed_and_with_broken_ones_we_wait() {
        Clock still = Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);
        server.enqueue(new MockResponse.Builder().code(404).build());
        server.enqueue(new MockResponse.Builder().body("one").build());
        assertThat(polite(still)
                        .fetch(server.url("/a").toString(), Validators.NONE, 100)
                        .found())
                .isPresent();
        server.enqueue(new MockResponse.Builder().code(500).build());
        assertThat(polite(still)
                        .fetch(server.url("/a").toString(), Validators.NONE, 100)
                        .whyNot())
                .contains(Reason.ROBOTS_UNAVAILABLE);
    }

    private PoliteFetcher polite(Clock clock) {
        return new PoliteFetcher(fetcher, new HostPacer(clock, wait -> {}, Duration.ofSeconds(1)), clock, "newswatch");
    }

    private Reason whyNot(int cap) {
        return fetch(Validators.NONE, cap).whyNot().orElse(null);
    }

    private Outcome<Fetched> fetch(Validators known, int cap) {
        return fetcher.fetch(server.url("/start").toString(), known, cap);
    }

    private static Buffer gzip(int zeros) throws IOException {
        Buffer buffer = new Buffer();
        try (GZIPOutputStream gzip = new GZIPOutputStream(buffer.outputStream())) {
            gzip.write(new byte[zeros]);
        }
        return buffer;
    }
}
