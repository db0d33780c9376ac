package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.SourceState.Rhythm;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.Harvest;
import newswatch.ingest.source.Source;

/**
 * What one poll says of its source.
 *
 * @param after the state from now on
 * @param alert that it fell silent, or that it came back; or null
 */
record Checkup(SourceState after, Alert alert) {
    private static final int FAILING = 3;

    /**
     * @param seen what is remembered from now on
     * @param wait until the next poll; empty when there is none
     */
    static Checkup of(
            Source source,
            SourceState before,
            Harvest harvest,
            Map<String, String> seen,
            Optional<Duration> wait,
            Instant now) {
        boolean failed = harvest.failed() != null;
        Instant newest = newest(harvest, now);
        Rhythm rhythm = failed ? before.rhythm() : Rhythms.after(before, harvest.dates(), newest, now);
        SourceState heard = new SourceState(
                source.id(),
                source.label(),
                source.address(),
                before.since(),
                failed ? before.etag() : harvest.validators().etag(),
                failed ? before.lastModified() : harvest.validators().lastModified(),
                seen,
                null,
                reason(harvest),
                failed ? before.failures() + 1 : 0,
                failed ? before.lastSuccess() : now,
                later(before.lastNew(), newest),
                wait.map(now::plus).orElse(null),
                rhythm,
                before.silentSince(),
                failed ? before.movedTo() : harvest.movedTo());
        return judged(source, before, heard, newest != null && !newest.equals(before.lastNew()), now);
    }

    private static Checkup judged(Source source, SourceState before, SourceState heard, boolean spoke, Instant now) {
        boolean fallen = source.missedWhenSilent() && Silence.fallen(heard, now);
        boolean gone = heard.nextTry() == null;
        boolean was = before.silentSince() != null;
        Instant since = was && !(spoke && !fallen) ? before.silentSince() : fallen || gone ? now : null;
        SourceState after = health(heard, since);
        if (since != null && !was) {
            // one that was silent when it was first heard tells nobody
            return new Checkup(after, before.lastSuccess() == null ? null : SourceAlerts.silent(after, now));
        }
        return new Checkup(after, since == null && was ? SourceAlerts.recovered(before, after, now) : null);
    }

    private static SourceState health(SourceState state, Instant silentSince) {
        String health = state.nextTry() == null
                ? "disabled"
                : state.failures() >= FAILING
                        ? "failing"
                        : silentSince != null ? "silent" : state.reason() == null ? "ok" : "degraded";
        return state.judged(health, silentSince);
    }

    private static String reason(Harvest harvest) {
        Optional<Reason> first = harvest.failed() != null
                ? Optional.of(harvest.failed())
                : harvest.faults().stream().findFirst();
        return first.map(Reason::code).orElse(null);
    }

    private static Instant newest(Harvest harvest, Instant now) {
        return harvest.articles().stream()
                .map(Article::publishedAt)
                .max(Comparator.naturalOrder())
                .map(newest -> newest.isAfter(now) ? now : newest)
                .orElse(null);
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
