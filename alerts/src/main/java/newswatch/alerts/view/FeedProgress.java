package newswatch.alerts.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import newswatch.alerts.meters.AlertsSeries;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** How far the view is, as health and metrics tell it. The view is ready once it has caught up for the first time. */
final class FeedProgress {
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong lag = new AtomicLong();
    private final Counter unreadable;
    private final Counter refused;
    private volatile String kafkaProblem = "not connected yet";
    private volatile String viewProblem = "nothing read yet";
    private volatile boolean caughtUp;
    private volatile Instant complete = Instant.MIN;

    FeedProgress(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.registry = registry;
        AlertsSeries.VIEW_LAG.gauge(registry, lag::get);
        unreadable = AlertsSeries.VIEW_SKIPPED.counter(registry, "unreadable");
        refused = AlertsSeries.VIEW_SKIPPED.counter(registry, "too_long");
    }

    void read(String topic) {
        AlertsSeries.VIEW_RECORDS.counter(registry, topic).increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    void refused(int count) {
        refused.increment(count);
    }

    boolean caughtUp() {
        return caughtUp;
    }

    /** Whether all that was in Kafka at that time has been read. */
    boolean complete(Instant until) {
        return !complete.isBefore(until);
    }

    /** Asks the broker how much is still to be read; also shows whether it answers at all. */
    void probed(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Duration timeout) {
        try {
            Instant asked = clock.instant();
            long behind = consumer.endOffsets(partitions, timeout).entrySet().stream()
                    .mapToLong(end -> end.getValue() - consumer.position(end.getKey(), timeout))
                    .sum();
            lag.set(Math.max(0, behind));
            caughtUp |= behind <= 0;
            complete = behind <= 0 ? asked : complete;
            kafkaProblem = null;
            viewProblem = caughtUp ? null : "catching up: " + lag.get() + " records to read";
        } catch (TimeoutException e) {
            kafkaProblem = "the broker does not answer";
        }
    }

    void failed(Throwable failure) {
        if (failure instanceof ViewException) {
            viewProblem = "the database of the view fails";
        } else {
            kafkaProblem = "not connected";
        }
    }

    String kafkaProblem() {
        return kafkaProblem;
    }

    String viewProblem() {
        return viewProblem;
    }
}
