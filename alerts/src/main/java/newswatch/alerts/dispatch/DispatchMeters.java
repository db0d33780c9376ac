package newswatch.alerts.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.events.Delivery;
import newswatch.service.meters.Latency;

/**
 * Counts deliveries as they are written. {@code newswatch_alerts_dispatched_total} is all of them;
 * {@code newswatch_alerts_deliveries_total{outcome="suppressed"}} those not to be sent. Over both of them and what the
 * couriers count:
 *
 * <pre>dispatched = delivered + suppressed (by reason) + dead_lettered + pending</pre>
 */
final class DispatchMeters {
    private final MeterRegistry registry;
    private final Latency latency;
    private final Counter unreadable;

    DispatchMeters(MeterRegistry registry) {
        this.registry = registry;
        latency = new Latency(AlertsSeries.DISPATCH, registry);
        unreadable = AlertsSeries.UNREADABLE.counter(registry, "dispatcher");
    }

    /** An alert that came to its topic then has its deliveries now. */
    void waited(Instant since, Instant now) {
        latency.between(since, now);
    }

    void dispatched(Delivery delivery, String channelType) {
        AlertsSeries.DISPATCHED.counter(registry, channelType).increment();
        if (delivery.reason() != null) {
            AlertsSeries.DELIVERIES
                    .counter(registry, channelType, "suppressed", delivery.reason())
                    .increment();
        }
    }

    void deadLettered() {
        unreadable.increment();
    }
}
