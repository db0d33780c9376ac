package newswatch.alerts.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.queries.copies.Copies;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Alert;

/** Decides at dispatch that an alert is not to be sent to a subscription by a channel, though it matches. */
@FunctionalInterface
public interface SuppressionRule {
    Optional<Suppression> suppress(Subscription subscription, String channel, Alert alert);

    /** Those that always hold, in this order: a copy of what was silenced is none of what was told. */
    static List<SuppressionRule> standard(Silences silences, Copies copies, Clock clock) {
        return List.of(
                (subscription, channel, alert) -> when(alert.backfill(), Suppression.BACKFILL),
                (subscription, channel, alert) -> when(ofItself(alert, channel), Suppression.OWN_CHANNEL),
                (subscription, channel, alert) ->
                        when(silences.cover(alert, subscription.id(), clock.instant()), Suppression.SILENCED),
                (subscription, channel, alert) -> when(copies.copy(alert), Suppression.COPY));
    }

    private static boolean ofItself(Alert alert, String channel) {
        return alert.kind().aboutChannel() && channel.equals(alert.source());
    }

    private static Optional<Suppression> when(boolean holds, Suppression why) {
        return holds ? Optional.of(why) : Optional.empty();
    }
}
