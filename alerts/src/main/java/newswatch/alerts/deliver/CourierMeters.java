package newswatch.alerts.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.events.Receipt;
import newswatch.service.meters.Label;
import newswatch.service.meters.Latency;

/**
 * What became of deliveries. With what the dispatcher counts:
 *
 * <pre>dispatched = delivered + suppressed (by reason) + dead_lettered + pending</pre>
 *
 * where the first three are values of {@code outcome} in {@code newswatch_alerts_deliveries_total} and the last is the
 * gauge {@code newswatch_alerts_pending}. The counters start with the process; {@link Tally} counts the topics.
 */
final class CourierMeters {
    private final MeterRegistry registry;
    private final Latency notification;
    private final Latency endToEnd;
    private final Counter unreadable;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong age = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();

    CourierMeters(MeterRegistry registry) {
        this.registry = registry;
        notification = new Latency(AlertsSeries.NOTIFICATION, registry);
        endToEnd = new Latency(AlertsSeries.END_TO_END, registry);
        unreadable = AlertsSeries.UNREADABLE.counter(registry, "courier");
        AlertsSeries.PENDING.gauge(registry, pending::get);
        AlertsSeries.PENDING_AGE.gauge(registry, age::get);
        AlertsSeries.FAILING.gauge(registry, failing::get);
    }

    void written(Receipt receipt, String channelType) {
        switch (receipt.outcome()) {
            case DELIVERED, SUPPRESSED, DEAD_LETTERED ->
                AlertsSeries.DELIVERIES
                        .counter(
                                registry,
                                channelType,
                                Label.value(receipt.outcome()),
                                receipt.reason() == null ? "" : receipt.reason())
                        .increment(receipt.deliveries().size());
            case CLOSED, RETRYING, REQUEUED -> {
                // still pending
            }
        }
    }

    void attempted(Attempt attempt, String channelType) {
        String reason = "";
        if (attempt instanceof Attempt.Retry retry) {
            reason = retry.reason().tag();
        } else if (attempt instanceof Attempt.Refused refused) {
            reason = refused.reason().tag();
        }
        String outcome = attempt.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        AlertsSeries.ATTEMPTS.counter(registry, channelType, outcome, reason).increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    /** Alerts that were told at once have been received now. */
    void told(List<PendingMessage.Moment> moments, Instant now) {
        for (PendingMessage.Moment moment : moments) {
            notification.between(moment.decided(), now);
            endToEnd.between(moment.published(), now);
        }
    }

    void state(Desk desk) {
        pending.set(desk.pending());
        age.set(desk.age().toSeconds());
        failing.set(desk.failing());
    }
}
