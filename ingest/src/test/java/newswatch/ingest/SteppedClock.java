package newswatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import newswatch.ingest.fetch.Pause;

/** Stands still until told otherwise; who pauses by it moves it on at once. */
public class SteppedClock extends Clock {
    private final AtomicReference<Instant> now;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    public SteppedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Forward, or back. */
    public void step(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    public Pause pause() {
        return wait -> {
            pauses.add(wait);
            step(wait);
        };
    }

    /** Every pause taken, in order. */
    public List<Duration> pauses() {
        return pauses;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
