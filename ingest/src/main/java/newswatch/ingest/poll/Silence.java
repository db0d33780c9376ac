package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import newswatch.events.SourceState;
import newswatch.events.SourceState.Rhythm;

/** Whether a source is silent for longer than it ever is. */
final class Silence {
    private static final Duration LEAST = Duration.ofHours(6);
    /** A week shows what its nights and weekends are like; before, silence over a weekend is nothing. */
    private static final Duration LEARNT = Duration.ofDays(8);

    private static final Duration WEEKEND = Duration.ofHours(66);
    private static final int TYPICAL_GAPS = 8;

    private Silence() {}

    static boolean fallen(SourceState state, Instant now) {
        return state.lastNew() != null
                && state.rhythm() != null
                && Duration.between(state.lastNew(), now).compareTo(bearable(state, now)) > 0;
    }

    /** The longest silence that means nothing. */
    private static Duration bearable(SourceState state, Instant now) {
        Rhythm rhythm = state.rhythm();
        long seconds = Math.max(rhythm.longestSeconds() * 3 / 2, rhythm.typicalSeconds() * TYPICAL_GAPS);
        boolean learnt = Duration.between(state.since(), now).compareTo(LEARNT) > 0;
        return Duration.ofSeconds(Math.max(seconds, (learnt ? LEAST : WEEKEND).toSeconds()));
    }
}
