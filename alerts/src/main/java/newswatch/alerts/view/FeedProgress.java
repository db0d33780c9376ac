package newswatch.alerts.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** How far the view is, as health and metrics tell it. The view is ready once it has caught up for the first time. */
final class FeedProgress {
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong lag;
    private final Counter unreadable;
    private final Counter refused;
    private volatile String kafkaProblem = "not connected yet";
    private volatile String viewProblem = "nothing read yet";
    private volatile boolean caughtUp;
    private volatile Instant complete = Instant.MIN;

    FeedProgress(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.registry = registry;
        lag = registry.gauge("newswatch.alerts.view.lag.records", new AtomicLong());
        unreadable = registry.counter("newswatch.alerts.view.skipped", "reason", "unreadable");
        refused = registry.counter("newswatch.alerts.view.skipped", "reason", "too_long");
    }

    void read(String topic) {
        registry.counter("newswatch.alerts.view.records", "topic", topic).increment();
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

    void failed(RuntimeException failure) {
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
