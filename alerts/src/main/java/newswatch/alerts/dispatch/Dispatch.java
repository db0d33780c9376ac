package newswatch.alerts.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.Delivery;
import newswatch.events.Ids;

/** The deliveries an alert becomes: one for each matching subscription and channel of it, suppressed ones included. */
public final class Dispatch {
    /** The first that objects gives the reason. */
    private static final List<SuppressionRule> RULES =
            List.of((subscription, alert) -> alert.backfill() ? Optional.of(Suppression.BACKFILL) : Optional.empty());

    private Dispatch() {}

    public static List<Delivery> deliveries(Alert alert, Subscriptions subscriptions, Instant now) {
        Alert fitting = AlertSize.fit(alert);
        return subscriptions
                .matching(alert)
                .flatMap(subscription ->
                        subscription.channels().stream().map(channel -> delivery(fitting, subscription, channel, now)))
                .toList();
    }

    private static Delivery delivery(Alert alert, Subscription subscription, String channel, Instant now) {
        return new Delivery(
                Ids.of(alert.id(), subscription.id(), channel),
                subscription.id(),
                channel,
                subscription.group(alert),
                reason(subscription, alert),
                now,
                alert);
    }

    private static String reason(Subscription subscription, Alert alert) {
        return RULES.stream()
                .flatMap(rule -> rule.suppress(subscription, alert).stream())
                .map(Suppression::tag)
                .findFirst()
                .orElse(null);
    }
}
