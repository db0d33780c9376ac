package newswatch.ingest.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Time to the next poll: the source's rhythm, doubled with each failure in a row, but never longer than a quarter of the
 * time that it has been failing, so that one which only stumbles is not given up; up to a day, a tenth more or less.
 */
final class Backoff {
    private static final Duration LONGEST = Duration.ofDays(1);
    /** So long is waited for one that has just begun to fail. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int QUARTER = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 12;
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** While all goes well. */
    Duration next(Duration rhythm) {
        return jittered(shorter(rhythm, LONGEST));
    }

    /** @param failing since the last success */
    Duration next(Duration rhythm, int failures, Duration failing) {
        Duration first = longer(rhythm, FIRST);
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration most = longer(first, longer(PATIENCE, failing.dividedBy(QUARTER)));
        return jittered(shorter(shorter(doubled, most), LONGEST));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private Duration jittered(Duration bounded) {
        return Duration.ofMillis((long) (bounded.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }
}
