package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import newswatch.ingest.fetch.SiteFile.Kept;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.HttpUrl;

/**
 * What each site's robots.txt allows us (RFC 9309): a missing one means all, one that cannot be had means nothing until
 * it can, save what it said within the last day.
 */
final class Robots {
    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration RETRIED = Duration.ofMinutes(5);
    private static final Duration LAST_GOOD = Duration.ofHours(24);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private static final Set<Reason> ASTRAY =
            EnumSet.of(Reason.REDIRECT_LOOP, Reason.REDIRECT_TOO_MANY, Reason.REDIRECT_BLOCKED, Reason.REDIRECT_BROKEN);
    private static final Set<Reason> AWAY = EnumSet.of(
            Reason.BLOCKED_ADDRESS,
            Reason.UNKNOWN_HOST,
            Reason.UNREACHABLE,
            Reason.TLS_REFUSED,
            Reason.ACCESS_UNREADABLE);

    private final String agent;
    private final FetchNotes notes;
    private final Clock clock;
    private final SiteFile<Outcome<RobotsRules>> files;

    /** @param agent the product token that robots.txt files may name */
    Robots(HttpFetcher fetcher, HostPacer pacer, Clock clock, String agent, FetchNotes notes) {
        this.agent = agent;
        this.notes = notes;
        this.clock = clock;
        this.files = new SiteFile<>("/robots.txt", fetcher, pacer, clock, this::judged);
    }

    /** The delay between requests that the site asks for, within reason, or why the page may not be fetched. */
    Outcome<Duration> permission(HttpUrl url, Access access) throws InterruptedException {
        return files.of(url, access)
                .then(rules -> rules.allow(url.toString())
                        ? Outcome.ok(clamped(rules.delay()))
                        : Outcome.failure(Reason.ROBOTS_DENIED, "robots.txt says no"));
    }

    /** When a site that could not tell its rules is asked again; in the past for all others. */
    Instant notBefore(HttpUrl url) {
        Kept<Outcome<RobotsRules>> kept = files.known(url);
        boolean waits = kept != null && kept.value().whyNot().isPresent() && kept.holds(clock.instant());
        return waits ? kept.until() : Instant.MIN;
    }

    private Kept<Outcome<RobotsRules>> judged(
            String site, Answer answer, Kept<Outcome<RobotsRules>> before, Instant now) {
        return answer.outcome()
                .fold(
                        file -> read(site, RobotsRules.parse(file.url(), file.body(), agent), now),
                        (reason, detail) -> missing(reason, answer.status())
                                ? new Kept<>(Outcome.ok(RobotsRules.ALL), now, now, KEPT)
                                : unavailable(reason, detail, before, now));
    }

    private Kept<Outcome<RobotsRules>> read(String site, RobotsRules rules, Instant now) {
        if (!clamped(rules.delay()).equals(rules.delay())) {
            notes.crawlDelayClamped(site, rules.delay());
        }
        return new Kept<>(Outcome.ok(rules), now, now, KEPT);
    }

    // redirects that lead nowhere are no rules for anybody, either
    private static boolean missing(Reason reason, int status) {
        return ASTRAY.contains(reason) || (HttpStatus.clientError(status) && reason != Reason.THROTTLED);
    }

    private static Kept<Outcome<RobotsRules>> unavailable(
            Reason reason, String detail, Kept<Outcome<RobotsRules>> before, Instant now) {
        boolean good = before != null
                && before.value().found().isPresent()
                && !now.isBefore(before.read())
                && before.read().plus(LAST_GOOD).isAfter(now);
        return good
                ? new Kept<>(before.value(), before.read(), now, RETRIED)
                : new Kept<>(nobodyThere(reason, detail), now, now, RETRIED);
    }

    // who is not there at all lacks more than a robots.txt
    private static Outcome<RobotsRules> nobodyThere(Reason reason, String detail) {
        return AWAY.contains(reason)
                ? Outcome.failure(reason, detail)
                : Outcome.failure(Reason.ROBOTS_UNAVAILABLE, "robots.txt cannot be had now");
    }

    private static Duration clamped(Duration delay) {
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
