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
    /** The mail server does not take our name and password. */
    UNAUTHORIZED,
    /** The mail server offers no encryption that can be trusted, and nothing was sent without. */
    NOT_ENCRYPTED,
    /** Everybody to whom it would go has unsubscribed. */
    UNSUBSCRIBED,
    /** The channel failed in a way it did not foresee. */
    FAILED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What happened, for whoever set up the channel. */
    public String words() {
        return switch (this) {
            case RATE_LIMITED -> "the receiver asks not to be sent so much";
            case SERVER_ERROR -> "the receiver says that it cannot take it just now";
            case TIMEOUT -> "the receiver did not answer in time";
            case NETWORK -> "the receiver cannot be reached: look at the address and the network";
            case ADDRESS_BLOCKED ->
                "the address is not a public one: if it is yours, say allowPrivate: true in the subscriptions file";
            case REDIRECTED -> "the receiver sends us elsewhere, which is not followed: give the address where it ends";
            case REJECTED -> "the receiver refuses it: look at the address, the name and the secret";
            case GONE ->
                "the receiver says that it is gone for good: nothing more is sent there until it is set up anew";
            case UNREADABLE_SECRET ->
                "a file with an address, a name or a secret cannot be read, or holds something else: nothing was sent";
            case UNAUTHORIZED -> "the mail server does not accept the user and the password";
            case NOT_ENCRYPTED ->
                "the mail server offers no encryption that can be trusted, so nothing was sent; security: none would send in the clear";
            case UNSUBSCRIBED -> "everybody to whom it would go has unsubscribed";
            case FAILED -> "the channel made us stumble; the log says more";
        };
    }

    /** Whether nothing more is to be sent to this endpoint. */
    public boolean disablesEndpoint() {
        return this == GONE;
    }
}
