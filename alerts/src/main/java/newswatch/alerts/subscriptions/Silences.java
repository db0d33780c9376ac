package newswatch.alerts.subscriptions;

import java.time.Instant;
import newswatch.events.Alert;

/** The silences in force. */
@FunctionalInterface
public interface Silences {
    Silences NONE = (alert, subscription, now) -> false;

    /** Whether that subscription is not to be told of that alert now. */
    boolean cover(Alert alert, String subscription, Instant now);
}
