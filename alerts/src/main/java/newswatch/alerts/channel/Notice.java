package newswatch.alerts.channel;

import java.time.Instant;
import java.util.List;
import newswatch.events.Alert;

/**
 * Some alerts to be told in one message, in order.
 *
 * @param at when the group was closed
 */
public record Notice(Instant at, String subscription, List<Alert> alerts) {
    public Notice {
        alerts = List.copyOf(alerts);
    }
}
