package newswatch.alerts.deliver;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** When to try again: the steps of Standard Webhooks, each longer by up to a fifth at random. */
public final class RetrySchedule {
    private static final List<Duration> STANDARD = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final double JITTER = 0.2;

    private final List<Duration> steps;
    private final RandomGenerator random;

    /** @param steps the wait before each attempt, the first included */
    public RetrySchedule(List<Duration> steps, RandomGenerator random) {
        this.steps = List.copyOf(steps);
        this.random = random;
    }

    public static RetrySchedule standard(RandomGenerator random) {
        return new RetrySchedule(STANDARD, random);
    }

    /** How often a message is tried at all. */
    int attempts() {
        return steps.size();
    }

    /** How long to wait after so many failures on end. */
    Duration after(int failures) {
        Duration step = steps.get(Math.min(failures, steps.size() - 1));
        return step.plusMillis((long) (step.toMillis() * JITTER * random.nextDouble()));
    }

    /** From the first attempt to giving up: about 75 hours. */
    Duration length() {
        return steps.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
