package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Reason;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;

/** How the receiver at the end of a channel has lately behaved. Waiting belongs to it, not to single messages. */
final class Endpoint {
    /** Shorter failures are nobody's business. */
    private static final Duration WORTH_TELLING = Duration.ofHours(1);

    private final RetrySchedule schedule;
    private int failures;
    private Instant failingSince;
    private Instant told;
    private Instant notBefore = Instant.MIN;
    private ChannelSettings disabled;

    Endpoint(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    /** Learns from what was written of an attempt. */
    void fold(Receipt receipt) {
        if (receipt.outcome() == Outcome.REQUEUED) {
            disabled = null;
            notBefore = Instant.MIN;
        } else if (receipt.outcome() == Outcome.DELIVERED
                || Reason.REJECTED.tag().equals(receipt.reason())) {
            failures = 0;
            failingSince = null;
            notBefore = Instant.MIN;
        } else if (receipt.outcome() == Outcome.RETRYING || endedByFailure(receipt)) {
            failures++;
            failingSince = failingSince == null ? receipt.at() : failingSince;
            hold(receipt.at().plus(schedule.after(failures)));
        }
        if (receipt.outcome() == Outcome.DELIVERED || receipt.failing() != null) {
            told = receipt.failing();
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

    /** Nothing more is to be sent, until somebody changes the settings or asks for something to be sent again. */
    void disable(ChannelSettings settings) {
        disabled = settings;
    }

    boolean disabled(ChannelSettings settings) {
        return settings.equals(disabled);
    }

    boolean failing() {
        return failures > 0;
    }

    /** Since when it has failed, once that has been told to somebody; null while it works, or has failed briefly. */
    Instant told() {
        return told;
    }

    /** The same after an attempt with that outcome: it is told when it has failed for long, or something was given up. */
    Instant toldAfter(Outcome outcome, Instant now) {
        Instant since = failingSince == null ? now : failingSince;
        if (outcome == Outcome.DELIVERED) {
            return null;
        } else if (told != null) {
            return told;
        }
        boolean worth = outcome == Outcome.DEAD_LETTERED || !now.isBefore(since.plus(WORTH_TELLING));
        return worth ? since : null;
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
