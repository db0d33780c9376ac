package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import newswatch.ingest.LoopbackTrap;
import newswatch.ingest.outcome.Reason;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects lead, and what goes along. */
class RedirectsTest extends OnLoopback {
    @RegisterExtension
    final LoopbackTrap trap = new LoopbackTrap();

    // F9
    @Test
    void redirects_are_followed_five_times_and_no_further() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(redirect(302, i == 3 ? "next" + i : "/next" + i)); // relative, too
        }
        server.enqueue(body("there"));
        assertThat(fetch(Validators.NONE, 1_000).found()).map(Fetched::url).contains(at("/next4"));
        for (int i = 0; i < 6; i++) {
            server.enqueue(redirect(307, "/again" + i));
        }
        assertThat(whyNot(1_000)).isEqualTo(Reason.REDIRECT_TOO_MANY);
    }

    // F9
    @Test
    void a_circle_is_seen_when_it_closes() {
        server.enqueue(redirect(302, "/a"));
        server.enqueue(redirect(302, "/start"));
        assertThat(whyNot(1_000)).isEqualTo(Reason.REDIRECT_LOOP);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    // F9
    @ParameterizedTest
    @ValueSource(
            strings = {"", "http:/x.example/", "http:///x.example/", "///x.example/", "http://", "http://[::1/", "/a b"
            })
    void a_location_that_no_two_parsers_read_alike_is_broken(String location) {
        server.enqueue(redirect(302, location));
        assertThat(whyNot(1_000)).isEqualTo(Reason.REDIRECT_BROKEN);
    }

    // F9
    @Test
    void so_is_none_at_all() {
        server.enqueue(status(302));
        assertThat(whyNot(1_000)).isEqualTo(Reason.REDIRECT_BROKEN);
    }

    // S6 S7
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://x.example/",
                "gopher://x/",
                "jar:http://x.example/a!/b",
                "data:text/plain,x",
                "javascript:alert(1)",
                "http://u@127.0.0.2:PORT/",
                "http://127.0.0.2:PORT\\@x.example/",
                "http://127.0.0.2:PORT/",
                "//127.0.0.2:PORT/",
                "http://2130706434:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.2]:PORT/",
                "http://169.254.169.254/latest/"
            })
    void redirects_to_other_schemes_and_closed_addresses_lead_nowhere(String location) {
        server.enqueue(redirect(302, location.replace("PORT", Integer.toString(trap.port()))));
        assertThat(whyNot(1_000)).isIn(Reason.REDIRECT_BLOCKED, Reason.REDIRECT_BROKEN);
    }

    // F9
    @Test
    void a_move_is_reported_as_far_as_it_is_for_good() {
        server.enqueue(redirect(301, "/b"));
        server.enqueue(redirect(308, "/c"));
        server.enqueue(redirect(302, "/today"));
        server.enqueue(redirect(301, "/d"));
        server.enqueue(body("there"));
        Fetched fetched = fetch(Validators.NONE, 1_000).found().orElseThrow();
        assertThat(fetched.movedTo()).isEqualTo(at("/c"));
        assertThat(fetched.url()).isEqualTo(at("/d"));
        server.enqueue(redirect(302, "/b"));
        server.enqueue(status(304));
        assertThat(fetch(Validators.NONE, 1_000).found().orElseThrow().movedTo())
                .isNull();
        server.enqueue(redirect(301, "/b"));
        server.enqueue(status(304));
        assertThat(fetch(Validators.NONE, 1_000).found().orElseThrow().movedTo())
                .isEqualTo(at("/b"));
    }

    // F10
    @Test
    void what_a_source_is_asked_with_stays_at_its_origin_and_does_not_come_back() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start(java.net.InetAddress.getLoopbackAddress(), 0);
            server.enqueue(redirect(302, "/within"));
            server.enqueue(redirect(302, other.url("/elsewhere").toString()));
            other.enqueue(redirect(302, at("/back")));
            server.enqueue(new MockResponse.Builder().body("there").build());
            Access access = new Access(Map.of("X-Key", "k"), null, null, null, null);
            assertThat(fetcher.fetch(at("/start"), new Validators("\"e\"", null), 10, access)
                            .found())
                    .isPresent();
            assertThat(List.of(keyOf(server), keyOf(server))).containsExactly("k", "k");
            Headers elsewhere = other.takeRequest().getHeaders();
            assertThat(elsewhere.get("X-Key")).isNull();
            assertThat(elsewhere.get("If-None-Match")).isEqualTo("\"e\""); // no secret, and the end may know it
            assertThat(server.takeRequest().getHeaders().get("X-Key")).isNull();
        }
    }

    // F10 S12
    @Test
    void what_a_source_shows_is_asked_with_it_only_at_its_own_origin() {
        Access access = new Access(Map.of("X-Key", "k"), null, null, null, null);
        String source = "https://news.example/feed";
        assertThat(access.toward(source, "https://news.example:443/a")).isSameAs(access);
        for (String url : List.of(
                "http://news.example/a",
                "https://news.example:8443/a",
                "https://www.news.example/a",
                "https://news.example@evil.example/",
                "garbage")) {
            assertThat(access.toward(source, url)).as(url).isSameAs(Access.PLAIN);
        }
    }

    private static String keyOf(MockWebServer server) throws InterruptedException {
        return server.takeRequest().getHeaders().get("X-Key");
    }
}
