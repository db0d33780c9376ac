package newswatch.standalone.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How one host was visited, as its server sees it, in simulated time. An answer counts as ended just before its last
 * byte is sent, which is earlier than the visitor can know it, so that no gap is found too short by our own slowness.
 */
final class Visits {
    private static final Instant NEVER = Instant.EPOCH;
    private static final int MOST_BREACHES = 5;

    private final Site site;
    private final Map<String, Instant> feeds = new HashMap<>();
    private final Sample polls = new Sample();
    private final List<String> breaches = new ArrayList<>();
    private long requests;
    private long overlaps;
    private long tooSoon;
    private long forbidden;
    private long early;
    private Duration smallest = Duration.ofDays(1);
    private String before = "nothing";
    private Instant ended = NEVER;
    private Instant notBefore = NEVER;

    Visits(Site site) {
        this.site = site;
    }

    /** @param stillOpen requests that have not got their answer and whose visitor still waits */
    synchronized void arrived(Asked asked, Instant now, int stillOpen) {
        requests++;
        overlaps += breach("overlap", stillOpen > 0, asked, now);
        forbidden += breach("forbidden", site.robots().forbids(asked.path()), asked, now);
        early += breach("early", now.isBefore(notBefore), asked, now);
        if (!ended.equals(NEVER)) {
            gap(Duration.between(ended, now), asked, now);
        }
        before = asked.path();
        if (asked.path().startsWith("/feed/")) {
            Instant last = feeds.put(asked.path(), now);
            if (last != null) {
                polls.add(Duration.between(last, now).toMillis());
            }
        }
    }

    private int breach(String kind, boolean committed, Asked asked, Instant now) {
        if (committed && breaches.size() < MOST_BREACHES) {
            breaches.add(kind + " at " + now + ": " + site.host() + asked.path() + " after " + before);
        }
        return committed ? 1 : 0;
    }

    private void gap(Duration gap, Asked asked, Instant now) {
        smallest = Stream.of(smallest, gap).min(Comparator.naturalOrder()).orElseThrow();
        // the delay that robots.txt asks for is known only once it was read
        boolean unknown = asked.robots() || before.equals(Asked.ROBOTS);
        Duration wanted = unknown ? Robots.NONE.spacing() : site.robots().spacing();
        tooSoon += breach("gap of " + gap, gap.compareTo(wanted) < 0, asked, now);
    }

    /** @param retryAfter how long the host asked to be left alone, or zero */
    synchronized void answered(Instant now, Duration retryAfter) {
        ended = now;
        notBefore = now.plus(retryAfter);
    }

    /** The visitor hung up; when it did so is not known well enough to judge the gap after it. */
    synchronized void hungUp() {
        ended = NEVER;
    }

    Site site() {
        return site;
    }

    /** Some of what was wrong, in words. */
    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** Milliseconds between two polls of one feed. */
    Sample polls() {
        return polls;
    }

    synchronized Manners manners() {
        return new Manners(requests, overlaps, tooSoon, forbidden, early, smallest);
    }
}
