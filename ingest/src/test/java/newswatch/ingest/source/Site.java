package newswatch.ingest.source;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import newswatch.events.SourceState;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.fetch.AllowedAddresses;
import newswatch.ingest.fetch.HostPacer;
import newswatch.ingest.fetch.HttpFetcher;
import newswatch.ingest.fetch.PoliteFetcher;
import okio.Buffer;

/** A small site on loopback, and the means to poll it. */
final class Site implements AutoCloseable {
    static final Instant NOW = Instant.parse("2018-05-25T12:00:00Z");
    static final OutletEntry OUTLET = new OutletEntry("harbor", "Harbor Wire", "USA", false);

    private final MockWebServer server = new MockWebServer();
    private final HttpFetcher http =
            new HttpFetcher(AllowedAddresses.of(List.of("127.0.0.1")), "newswatch", Duration.ofSeconds(9));
    private final Map<String, byte[]> files = new HashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    Site() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                byte[] body = files.get(request.getTarget());
                asked.add(request.getTarget());
                return body == null
                        ? new MockResponse.Builder().code(404).build()
                        : new MockResponse.Builder()
                                .body(new Buffer().write(body))
                                .build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** @param text {@code {here}} in it becomes the site's own address */
    Site with(String path, String text) {
        return with(path, text.replace("{here}", at("")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Site with(String path, byte[] body) {
        files.put(path, body);
        return this;
    }

    Site withPage(String path, String title) {
        String prose = "<p>The two delegations met for three hours at the guesthouse on the lake, officials said.</p>";
        return with(
                path,
                "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>" + prose.repeat(4)
                        + "</article></body></html>");
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    /** What was asked for since the last time, but for robots.txt. */
    List<String> asked() {
        List<String> all =
                asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
        asked.clear();
        return all;
    }

    Reach reach() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        PoliteFetcher fetcher =
                new PoliteFetcher(http, new HostPacer(clock, wait -> {}, Duration.ofSeconds(1)), clock, "newswatch");
        return Reach.of(fetcher, new Extraction(), clock);
    }

    /** The state of a source that has seen this. */
    static SourceState state(Map<String, String> seen) {
        return new SourceState("s", "s", "s", NOW, null, null, seen, "ok", null, 0, null, null, null, null, null, null);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
