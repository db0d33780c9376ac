package newswatch.alerts.channel;

import java.util.Locale;

/** Why a message did not get through at an attempt; also the metric tag. */
public enum Reason {
    /** The receiver asks not to be sent so much. */
    RATE_LIMITED,
    /** The receiver failed (5xx, 408, 425). */
    SERVER_ERROR,
    /** No whole answer within the deadlines. */
    TIMEOUT,
    /** No connection, or it broke. */
    NETWORK,
    /** The address is none that a public server may have. */
    ADDRESS_BLOCKED,
    /** A redirect, which is not followed. */
    REDIRECTED,
    /** The receiver will not take it (4xx). */
    REJECTED,
    /** The receiver says that it is no more: the endpoint is disabled. */
    GONE,
    /** A file with a secret or an address cannot be read or makes no sense. */
    UNREADABLE_SECRET,
    /** The channel failed in a way it did not foresee. */
    FAILED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more is to be sent to this endpoint. */
    public boolean disablesEndpoint() {
        return this == GONE;
    }
}
