package newswatch.service.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** How long something took from one place to another, by their clocks: never less than nothing. */
public final class Latency {
    private final Timer timer;

    public Latency(Series series, MeterRegistry registry) {
        timer = series.timer(registry);
    }

    public void between(Instant from, Instant to) {
        timer.record(from.isAfter(to) ? Duration.ZERO : Duration.between(from, to));
    }
}
