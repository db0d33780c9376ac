package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import newswatch.ingest.LoopbackTrap;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How we behave toward a host, as the host sees it. */
class PoliteVisitsTest extends VisitedSite {
    @RegisterExtension
    final LoopbackTrap trap = new LoopbackTrap();

    private final PoliteFetcher polite = visitor(false);

    // F1 S11
    @Test
    void a_site_that_is_not_there_at_all_is_told_as_such() {
        String closed = trap.url("/");
        assertThat(whyNot(polite.fetch(closed, Validators.NONE, 100))).isEqualTo(Reason.BLOCKED_ADDRESS);
        String down = at("/a");
        server.close();
        assertThat(whyNot(polite.fetch(down, Validators.NONE, 100))).isEqualTo(Reason.UNREACHABLE);
        assertThat(polite.notBefore(down)).isAfter(clock.instant());
    }

    // R1 R8 F9
    @Test
    void each_hop_of_a_redirect_is_asked_of_robots_and_spaced() {
        robots("User-agent: *\nDisallow: /private\n");
        answers.put("/a", redirect(302, "/b"));
        answers.put("/b", redirect(302, "/private"));
        assertThat(whyNot(visit("/a"))).isEqualTo(Reason.ROBOTS_DENIED);
        assertThat(asked).containsExactly("/robots.txt", "/a", "/b");
        assertSpaced();
    }

    // R8
    @Test
    void fifty_sources_on_one_host_ask_one_after_another() throws Exception {
        robots("User-agent: *\nDisallow:\n");
        ExecutorService pool = Executors.newFixedThreadPool(50);
        List<Future<Outcome<Fetched>>> visits = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String path = "/source" + i;
            visits.add(pool.submit(() -> visit(path)));
        }
        for (Future<Outcome<Fetched>> visit : visits) {
            assertThat(whyNot(visit.get(60, TimeUnit.SECONDS))).isNull();
        }
        pool.shutdown();
        assertThat(asked).hasSize(51).doesNotHaveDuplicates();
        assertSpaced();
    }

    // F14 R8
    @Test
    void a_host_that_wants_peace_gets_it_from_all_its_sources() {
        robots("User-agent: *\nDisallow:\n");
        answers.put(
                "/busy",
                new MockResponse.Builder()
                        .code(503)
                        .setHeader("Retry-After", "600")
                        .build());
        assertThat(whyNot(visit("/busy"))).isEqualTo(Reason.THROTTLED);
        Instant until = clock.instant().plus(Duration.ofMinutes(10));
        assertThat(polite.notBefore(at("/other"))).isEqualTo(until);
        assertThat(whyNot(visit("/other"))).isEqualTo(Reason.THROTTLED);
        assertThat(asked).containsExactly("/robots.txt", "/busy");
        assertThat(polite.notBefore("http://127.0.0.1:1/")).isBefore(clock.instant());
        assertThat(polite.notBefore("garbage")).isBefore(clock.instant());
        clock.step(Duration.ofMinutes(10));
        assertThat(whyNot(visit("/other"))).isNull();
    }

    private Outcome<Fetched> visit(String path) {
        return visit(polite, path);
    }
}
