package newswatch.ingest.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Time to the next poll: the source's rhythm, doubled with each failure in a row up to a day, a tenth more or less. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 12;
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next(Duration rhythm, int failures) {
        Duration base = rhythm;
        if (failures > 0) {
            Duration first = rhythm.compareTo(FIRST) < 0 ? FIRST : rhythm;
            base = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        }
        Duration bounded = base.compareTo(LONGEST) < 0 ? base : LONGEST;
        return Duration.ofMillis((long) (bounded.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }
}
