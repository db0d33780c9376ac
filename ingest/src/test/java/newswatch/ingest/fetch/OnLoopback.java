package newswatch.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server on 127.0.0.1, and a fetcher that may go there and nowhere else. */
abstract class OnLoopback {
    static final AllowedAddresses LOOPBACK = AllowedAddresses.of(List.of("127.0.0.1"));

    final MockWebServer server = new MockWebServer();
    final HttpFetcher fetcher = new HttpFetcher(LOOPBACK, "newswatch (+https://x.example)", Duration.ofSeconds(9));

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    static HttpFetcher hasty(AllowedAddresses allowed, Dns dns) {
        return new HttpFetcher(
                new GuardedSocketFactory(allowed), dns, "newswatch", Duration.ofMillis(600), Clock.systemUTC());
    }

    static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    static MockResponse body(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    static MockResponse redirect(int code, String location) {
        return new MockResponse.Builder()
                .code(code)
                .setHeader("Location", location)
                .build();
    }

    String at(String path) {
        return server.url(path).toString();
    }

    Reason whyNot(int cap) {
        return whyNot(fetch(Validators.NONE, cap));
    }

    static Reason whyNot(Outcome<Fetched> outcome) {
        return outcome.whyNot().orElse(null);
    }

    /** Reason and words; empty if all went well. */
    static String told(Outcome<Fetched> outcome) {
        return outcome.fold(fetched -> "", (reason, detail) -> reason + " " + detail);
    }

    Outcome<Fetched> fetch(Validators known, int cap) {
        return fetcher.fetch(at("/start"), known, cap);
    }
}
