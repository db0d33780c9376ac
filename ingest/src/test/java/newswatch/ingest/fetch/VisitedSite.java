package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import newswatch.ingest.SteppedClock;
import newswatch.ingest.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;

/** A site that answers by path and remembers who asked when, and a polite visitor whose waiting costs no time. */
abstract class VisitedSite extends OnLoopback {
    final SteppedClock clock = new SteppedClock(Instant.parse("2018-05-25T12:00:00Z"));
    final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Instant> times = new CopyOnWriteArrayList<>();
    final List<String> clamped = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();

    PoliteFetcher visitor(boolean asksReservations) {
        return new PoliteFetcher(
                fetcher,
                new HostPacer(clock, clock.pause(), Duration.ofSeconds(1)),
                clock,
                new Manners("newswatch", asksReservations, (site, delay) -> clamped.add(site + " " + delay)));
    }

    @BeforeEach
    void dispatch() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                String path = request.getUrl().encodedPath();
                asked.add(path);
                times.add(clock.instant());
                atOnce.decrementAndGet();
                return answers.getOrDefault(path, path.equals("/robots.txt") ? status(404) : body("content"));
            }
        });
    }

    void robots(String file) {
        answers.put("/robots.txt", body(file));
    }

    Outcome<Fetched> visit(PoliteFetcher visitor, String path) {
        return visitor.fetch(at(path), Validators.NONE, 100);
    }

    void assertSpaced() {
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }
}
