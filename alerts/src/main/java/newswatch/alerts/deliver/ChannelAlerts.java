package newswatch.alerts.deliver;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import newswatch.alerts.channel.Reason;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Ids;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.Why;

/** Tells that a channel fails, and that it works again: whoever relies on it cannot be told by itself. */
final class ChannelAlerts {
    private static final int PRIORITY = 2;

    private ChannelAlerts() {}

    /** What a receipt gives cause to tell, or null. */
    static Alert of(Receipt receipt, Endpoint endpoint, String type) {
        Instant before = endpoint.told();
        if (before == null && receipt.failing() != null) {
            return failed(receipt, type);
        }
        return before != null && receipt.outcome() == Outcome.DELIVERED ? recovered(receipt, before, type) : null;
    }

    private static Alert failed(Receipt receipt, String type) {
        String reason = "since " + shown(receipt.failing()) + ": " + words(receipt.reason())
                + (receipt.outcome() == Outcome.DEAD_LETTERED
                        ? "; what could not be told is among the dead letters and can be sent again"
                        : "; what is to be told waits, and is tried again");
        return alert(AlertKind.CHANNEL_FAILED, receipt, receipt.failing(), name(receipt, type) + " fails", reason);
    }

    private static Alert recovered(Receipt receipt, Instant since, String type) {
        String reason = "a message got through; it had failed since " + shown(since);
        return alert(AlertKind.CHANNEL_RECOVERED, receipt, since, name(receipt, type) + " works again", reason);
    }

    private static Alert alert(AlertKind kind, Receipt receipt, Instant since, String title, String reason) {
        return new Alert(
                Ids.of(receipt.channel(), kind.code(), since.toString()),
                kind,
                Subscription.CHANNELS,
                receipt.at(),
                PRIORITY,
                false,
                title,
                null,
                null,
                null,
                receipt.channel(),
                List.of(),
                new Why(null, null, reason, null));
    }

    private static String name(Receipt receipt, String type) {
        return "Channel " + receipt.channel() + " (" + type + ")";
    }

    private static String shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String words(String tag) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.tag().equals(tag))
                .map(Reason::words)
                .findFirst()
                .orElse("it does not answer");
    }
}
