package newswatch.ingest;

import java.time.Clock;
import java.time.Duration;
import newswatch.ingest.fetch.Pause;

/**
 * How time passes for ingest.
 *
 * @param clock what all schedules and politeness go by
 * @param speed seconds of the clock in a real second: 1, or more in a simulation
 * @param deadline of one request, in real time
 * @param spacing between two requests to one host, in the clock's time
 */
public record Pacing(Clock clock, double speed, Duration deadline, Duration spacing) {
    /** As in the world outside. */
    public static Pacing real() {
        return new Pacing(Clock.systemUTC(), 1, Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    /** Real time for a span of the clock's. */
    public Duration real(Duration span) {
        return Duration.ofNanos((long) (span.toNanos() / speed));
    }

    /** Never shorter than asked. */
    public Pause pause() {
        return span ->
                Thread.sleep(real(span).plus(Duration.ofMillis(1)).minusNanos(1).toMillis());
    }
}
