package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import newswatch.events.SourceState;
import newswatch.ingest.source.Harvest;
import newswatch.ingest.source.Source;

/**
 * Time to the next poll. A source with an interval keeps it; another is asked thrice as often as it brings something
 * new, and not before it wants to be. Failures double the wait, up to a
 * quarter of the time it has been failing; all of it a tenth more or less.
 */
public final class Tempo {
    static final Duration UNFINISHED = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** Half the feeds of the web say "hourly" without meaning it; asking whether anything is new costs a site little. */
    private static final Duration LONGEST_PACE = Duration.ofMinutes(15);

    private static final int ASKED_PER_ITEM = 3;

    private final Backoff backoff;

    public Tempo(RandomGenerator random) {
        this.backoff = new Backoff(random);
    }

    /** @param state before the poll */
    Duration next(Source source, SourceState state, Harvest harvest, Instant now) {
        if (harvest.failed() != null) {
            Instant well = state.lastSuccess() == null ? state.since() : state.lastSuccess();
            return backoff.next(base(source, state), state.failures() + 1, Duration.between(well, now));
        }
        Duration paced = paced(source, state, harvest.pace());
        Duration base = harvest.unfinished() ? shorter(UNFINISHED, paced) : paced;
        return backoff.next(base);
    }

    private static Duration paced(Source source, SourceState state, Duration pace) {
        Duration base = base(source, state);
        return source.adapts() ? longer(base, shorter(pace, LONGEST_PACE)) : base;
    }

    private static Duration base(Source source, SourceState state) {
        if (!source.adapts() || state.rhythm() == null) {
            return source.rhythm();
        }
        Duration third = Duration.ofSeconds(state.rhythm().typicalSeconds() / ASKED_PER_ITEM);
        return shorter(longer(third, SHORTEST), LONGEST);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
