package newswatch.standalone.deliver;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large the proof is: system properties {@code newswatch.deliver.*}; without them it takes less than a minute.
 *
 * @param length how long alerts come in
 * @param session after which a silent process counts as gone
 * @param muteFor how long a mute endpoint holds on to a connection; beyond 20 s the attempt times out
 * @param step unit of the schedule of retries and of what flapping endpoints do
 */
record Scale(
        int alerts,
        int channels,
        int dead,
        int slow,
        int flapping,
        int kills,
        Duration length,
        Duration session,
        Duration muteFor,
        Duration step,
        long seed) {
    private static final int PART = 5;

    static Scale told() {
        return new Scale(
                told("alerts", 300),
                told("channels", 12),
                told("dead", 3),
                told("slow", 1),
                told("flapping", 1),
                told("kills", 3),
                Duration.ofSeconds(told("seconds", 15)),
                Duration.ofMillis(told("session", 6_000)),
                Duration.ofMillis(told("mute", 3_000)),
                Duration.ofMillis(told("step", 300)),
                told("seed", 1));
    }

    private static int told(String name, int otherwise) {
        return Integer.getInteger("newswatch.deliver." + name, otherwise);
    }

    /** A few alerts, for single cases. */
    static Scale few(int alerts) {
        return new Scale(
                alerts,
                0,
                0,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ofSeconds(6),
                Duration.ofMinutes(1),
                Duration.ofMillis(300),
                1);
    }

    /** A fifth of the alerts at the same pace, and no kills. */
    Scale calm() {
        return new Scale(
                alerts / PART, channels, dead, slow, flapping, 0, length.dividedBy(PART), session, muteFor, step, seed);
    }

    /** The waits before each attempt. */
    List<Duration> schedule() {
        return Stream.of(0, 1, 2, 4, 8).map(step::multipliedBy).toList();
    }
}
