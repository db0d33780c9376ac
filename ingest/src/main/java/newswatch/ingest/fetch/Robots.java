package newswatch.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.HttpUrl;

/** What each site's robots.txt allows us (RFC 9309): missing means all, unavailable means wait. */
final class Robots {
    private static final int MAX_BYTES = 500_000;
    private static final int MAX_SITES = 5_000;
    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration RETRIED = Duration.ofMinutes(5);
    private static final Duration LAST_GOOD = Duration.ofHours(24);

    private final HttpFetcher fetcher;
    private final HostPacer pacer;
    private final Clock clock;
    private final String agent;
    private final Map<String, Rules> sites = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MAX_SITES;
        }
    };

    /** Rules, null while the site cannot tell them; read at, to be read again at. */
    private record Rules(SimpleRobotRules rules, Instant read, Instant again) {}

    /** @param agent the product token that robots.txt files may name */
    Robots(HttpFetcher fetcher, HostPacer pacer, Clock clock, String agent) {
        this.fetcher = fetcher;
        this.pacer = pacer;
        this.clock = clock;
        this.agent = agent;
    }

    /** The delay between requests that the site asks for, or why the page may not be fetched. */
    Outcome<Duration> permission(HttpUrl url) throws InterruptedException {
        SimpleRobotRules rules = rules(url);
        if (rules == null) {
            return Outcome.failure(Reason.ROBOTS_UNAVAILABLE, "robots.txt cannot be had now");
        } else if (!rules.isAllowed(url.toString())) {
            return Outcome.failure(Reason.ROBOTS_DENIED, "robots.txt says no");
        }
        return Outcome.ok(Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
    }

    private SimpleRobotRules rules(HttpUrl url) throws InterruptedException {
        String file = url.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build()
                .toString();
        Rules known = known(file);
        if (known == null || clock.instant().isAfter(known.again())) {
            Rules before = known;
            known = pacer.inTurn(url.host(), Duration.ZERO, () -> read(file, before));
            synchronized (sites) {
                sites.put(file, known);
            }
        }
        return known.rules();
    }

    private Rules known(String file) {
        synchronized (sites) {
            return sites.get(file);
        }
    }

    private Rules read(String file, Rules before) {
        Instant now = clock.instant();
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        return fetcher.fetch(file, Validators.NONE, MAX_BYTES)
                .fold(
                        fetched -> new Rules(
                                parser.parseContent(file, fetched.body(), "text/plain", List.of(agent)),
                                now,
                                now.plus(KEPT)),
                        (reason, detail) -> missing(reason, detail)
                                ? new Rules(
                                        new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL),
                                        now,
                                        now.plus(KEPT))
                                : unavailable(before, now));
    }

    // a longer file is no rule for anybody
    private static boolean missing(Reason reason, String detail) {
        return reason == Reason.GONE
                || reason == Reason.TOO_LARGE
                || (reason == Reason.HTTP_ERROR && detail.startsWith("HTTP 4"));
    }

    private static Rules unavailable(Rules before, Instant now) {
        boolean good = before != null
                && before.rules() != null
                && before.read().plus(LAST_GOOD).isAfter(now);
        return new Rules(good ? before.rules() : null, good ? before.read() : now, now.plus(RETRIED));
    }
}
