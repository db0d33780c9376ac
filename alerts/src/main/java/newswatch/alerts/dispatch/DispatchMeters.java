package newswatch.alerts.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import newswatch.events.Delivery;

/**
 * Counts deliveries as they are written. {@code newswatch_alerts_dispatched_total} is all of them;
 * {@code newswatch_alerts_deliveries_total{outcome="suppressed"}} those not to be sent. Over both of them and what the
 * couriers count:
 *
 * <pre>dispatched = delivered + suppressed (by reason) + dead_lettered + pending</pre>
 */
final class DispatchMeters {
    private final MeterRegistry registry;

    DispatchMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void dispatched(Delivery delivery, String channelType) {
        registry.counter("newswatch.alerts.dispatched", "channel_type", channelType)
                .increment();
        if (delivery.reason() != null) {
            registry.counter(
                            "newswatch.alerts.deliveries",
                            "channel_type",
                            channelType,
                            "outcome",
                            "suppressed",
                            "reason",
                            delivery.reason())
                    .increment();
        }
    }

    void deadLettered() {
        Counter.builder("newswatch.alerts.unreadable")
                .description("alerts that were no alerts, dead-lettered")
                .register(registry)
                .increment();
    }
}
