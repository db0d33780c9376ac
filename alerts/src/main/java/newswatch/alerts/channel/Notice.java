package newswatch.alerts.channel;

import java.time.Instant;
import java.util.List;
import newswatch.events.Alert;

/**
 * What is told in one message.
 *
 * @param id of the message; never changes between attempts
 * @param at when the group was closed
 * @param kind why there is a message at all
 * @param alerts in order of decision; of a digest those that waited for it, which it may sum up
 * @param digest of kind DIGEST, else null
 * @param board base address of the board without a slash at its end, to lead readers there, or null
 */
public record Notice(
        String id, Instant at, String subscription, Kind kind, List<Alert> alerts, Digest digest, String board) {
    /** Why there is a message. */
    public enum Kind {
        ALERTS,
        /** More of what is urgent, after a reader has been woken often enough for one day. */
        RUNNING,
        DIGEST,
        /** Somebody tries the channel; the alerts are samples, and a reader must see that. */
        TEST
    }

    public Notice {
        alerts = List.copyOf(alerts);
    }

    public static Notice of(String id, Instant at, String subscription, List<Alert> alerts, String board) {
        return new Notice(id, at, subscription, Kind.ALERTS, alerts, null, board);
    }
}
