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
    static Scale told() {
        int alerts = Integer.getInteger("newswatch.deliver.alerts", 300);
        return new Scale(
                alerts,
                Integer.getInteger("newswatch.deliver.channels", 12),
                Integer.getInteger("newswatch.deliver.dead", 3),
                Integer.getInteger("newswatch.deliver.slow", 1),
                Integer.getInteger("newswatch.deliver.flapping", 1),
                Integer.getInteger("newswatch.deliver.kills", 3),
                Duration.ofSeconds(Integer.getInteger("newswatch.deliver.seconds", 15)),
                Duration.ofMillis(Integer.getInteger("newswatch.deliver.session", 4_000)),
                Duration.ofMillis(Integer.getInteger("newswatch.deliver.mute", 3_000)),
                Duration.ofMillis(Integer.getInteger("newswatch.deliver.step", 300)),
                Long.getLong("newswatch.deliver.seed", 1));
    }

    /** The waits before each attempt. */
    List<Duration> schedule() {
        return Stream.of(0, 1, 2, 4, 8).map(step::multipliedBy).toList();
    }

    /** No kills, and everything comes in so many seconds. */
    Scale calm(int alerts, Duration length) {
        return new Scale(alerts, channels, dead, slow, flapping, 0, length, session, muteFor, step, seed);
    }

    /** Only the sound channels, as many as before. */
    Scale sound() {
        return new Scale(
                alerts, channels - dead - slow - flapping, 0, 0, 0, kills, length, session, muteFor, step, seed);
    }
}
