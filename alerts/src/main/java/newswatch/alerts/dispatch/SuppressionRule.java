package newswatch.alerts.dispatch;

import java.util.Optional;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Alert;

/** Decides at dispatch that an alert is not to be sent to a subscription, though it matches. */
@FunctionalInterface
public interface SuppressionRule {
    Optional<Suppression> suppress(Subscription subscription, Alert alert);
}
