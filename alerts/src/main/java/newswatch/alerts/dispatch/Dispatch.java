package newswatch.alerts.dispatch;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.Delivery;
import newswatch.events.Ids;

/** The deliveries an alert becomes: one for each matching subscription and channel of it, suppressed ones included. */
public final class Dispatch {
    private Dispatch() {}

    /** @param rules the first that objects gives the reason */
    public static List<Delivery> deliveries(
            Alert alert, Subscriptions subscriptions, List<SuppressionRule> rules, Instant now) {
        Alert fitting = AlertSize.fit(alert);
        return subscriptions
                .matching(alert)
                .flatMap(subscription -> subscription.channels().stream()
                        .map(channel -> delivery(fitting, subscription, channel, rules, now)))
                .toList();
    }

    private static Delivery delivery(
            Alert alert, Subscription subscription, String channel, List<SuppressionRule> rules, Instant now) {
        return new Delivery(
                Ids.of(alert.id(), subscription.id(), channel),
                subscription.id(),
                channel,
                subscription.group(alert),
                reason(subscription, channel, alert, rules),
                now,
                alert);
    }

    private static String reason(Subscription subscription, String channel, Alert alert, List<SuppressionRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.suppress(subscription, channel, alert).stream())
                .map(Suppression::tag)
                .findFirst()
                .orElse(null);
    }
}
