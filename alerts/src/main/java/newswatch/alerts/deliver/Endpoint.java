package newswatch.alerts.deliver;

import java.time.Instant;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Reason;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;

/** How the receiver at the end of a channel has lately behaved. Waiting belongs to it, not to single messages. */
final class Endpoint {
    private final RetrySchedule schedule;
    private int failures;
    private Instant failingSince;
    private Instant notBefore = Instant.MIN;
    private ChannelSettings disabled;

    Endpoint(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    /** Learns from what was written of an attempt. */
    void fold(Receipt receipt) {
        if (receipt.outcome() == Outcome.DELIVERED || Reason.REJECTED.tag().equals(receipt.reason())) {
            failures = 0;
            failingSince = null;
            notBefore = Instant.MIN;
        } else if (receipt.outcome() == Outcome.RETRYING || endedByFailure(receipt)) {
            failures++;
            failingSince = failingSince == null ? receipt.at() : failingSince;
            hold(receipt.at().plus(schedule.after(failures)));
        }
    }

    private static boolean endedByFailure(Receipt receipt) {
        return receipt.outcome() == Outcome.DEAD_LETTERED
                && receipt.attempts() > 0
                && !Reason.GONE.tag().equals(receipt.reason())
                && !GiveUp.tags().contains(receipt.reason());
    }

    /** The receiver asked for quiet until then. */
    void hold(Instant until) {
        notBefore = until.isAfter(notBefore) ? until : notBefore;
    }

    /** Nothing more is to be sent, until somebody changes the settings. */
    void disable(ChannelSettings settings) {
        disabled = settings;
    }

    boolean disabled(ChannelSettings settings) {
        return settings.equals(disabled);
    }

    boolean failing() {
        return failures > 0;
    }

    Instant notBefore() {
        return notBefore;
    }

    /** Whether it has failed for so long that what waits since {@code since} is given up. */
    boolean hopeless(Instant since, Instant now) {
        return failingSince != null
                && !now.isBefore(failingSince.plus(schedule.length()))
                && !now.isBefore(since.plus(schedule.length()));
    }
}
