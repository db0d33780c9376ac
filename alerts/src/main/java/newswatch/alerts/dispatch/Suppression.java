package newswatch.alerts.dispatch;

import java.util.Locale;

/** Why a delivery is not sent; the reason in deliveries and receipts, and the metric tag. */
public enum Suppression {
    /** The alert tells what was published before we listened. */
    BACKFILL,
    /** Somebody asked for silence about it. */
    SILENCED,
    /** It came in a mute time of a subscription that drops what comes then. */
    MUTED,
    /** A channel is not told of its own failure. */
    OWN_CHANNEL,
    /** The article is a near-identical copy of one that the same standing query was told of. */
    COPY,
    /** The same kind of alert about the same subject was told within the subscription's repeat interval. */
    REPEATED,
    /** It waited so long, with no courier at work, that it is no news any more. */
    EXPIRED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
