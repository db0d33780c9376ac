package newswatch.alerts.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import newswatch.alerts.channel.Attempt;
import newswatch.events.Receipt;

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
    private final AtomicLong pending;
    private final AtomicLong failing;

    CourierMeters(MeterRegistry registry) {
        this.registry = registry;
        pending = registry.gauge("newswatch.alerts.pending", new AtomicLong());
        failing = registry.gauge("newswatch.alerts.channels.failing", new AtomicLong());
    }

    void written(Receipt receipt, String channelType) {
        switch (receipt.outcome()) {
            case DELIVERED, SUPPRESSED, DEAD_LETTERED ->
                registry.counter(
                                "newswatch.alerts.deliveries",
                                "channel_type",
                                channelType,
                                "outcome",
                                receipt.outcome().name().toLowerCase(Locale.ROOT),
                                "reason",
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
        registry.counter(
                        "newswatch.alerts.attempts",
                        "channel_type",
                        channelType,
                        "outcome",
                        attempt.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        "reason",
                        reason)
                .increment();
    }

    void unreadable() {
        registry.counter("newswatch.alerts.couriers.unreadable").increment();
    }

    void state(Desk desk) {
        pending.set(desk.pending());
        failing.set(desk.failing());
    }
}
