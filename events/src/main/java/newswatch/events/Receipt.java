package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of deliveries; written by couriers, but REQUEUED, which the API writes. A CLOSED receipt fixes a group
 * (its id, members and bytes) before the first attempt, so that every retry sends the same bytes under the same id.
 *
 * @param message id of the closed group, the receiver's idempotency key
 * @param deliveries ids of the members; none for a digest that says that nothing is new
 * @param body the exact bytes to send, as text
 * @param attempts attempts made so far
 * @param nextAttempt when to try again, or null
 * @param told what a courier must remember of the message, or null when nothing is told
 * @param failing since when the channel has failed, once that has been told, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        String message,
        String channel,
        Outcome outcome,
        List<String> deliveries,
        String body,
        int attempts,
        Instant nextAttempt,
        String reason,
        Instant at,
        Told told,
        Instant failing) {
    public Receipt {
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    }

    public enum Outcome {
        CLOSED,
        RETRYING,
        DELIVERED,
        SUPPRESSED,
        DEAD_LETTERED,
        /** Somebody wants what was dead-lettered sent again: the same bytes under the same id. */
        REQUEUED;

        /** Whether it is still to be sent. */
        public boolean pending() {
            return this == CLOSED || this == RETRYING || this == REQUEUED;
        }
    }

    /**
     * What a message told whom, kept for as long as a day's limits and repetitions reach back.
     *
     * @param kind {@code ALERTS}, {@code RUNNING} or {@code DIGEST}
     * @param group what its members have in common
     * @param at when it was closed
     * @param urgent event times of the last few priority 1 alerts in it
     * @param said a mark of each subject, and what was said of it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Told(
            String subscription,
            String kind,
            String group,
            Instant at,
            List<Instant> urgent,
            Map<String, String> said) {
        public Told {
            urgent = urgent == null ? List.of() : List.copyOf(urgent);
            said = said == null ? Map.of() : Map.copyOf(said);
        }
    }

    /** Of a message just closed, or of what is suppressed. */
    public static Receipt of(
            String message,
            String channel,
            Outcome outcome,
            List<String> deliveries,
            String body,
            String reason,
            Instant at,
            Told told) {
        return new Receipt(
                message, channel, outcome, deliveries, body, 0, outcome.pending() ? at : null, reason, at, told, null);
    }

    /** The same without the bytes. */
    public Receipt bodiless() {
        return new Receipt(
                message, channel, outcome, deliveries, null, attempts, nextAttempt, reason, at, told, failing);
    }

    /** What comes after this one. The bytes are kept until they are delivered. */
    public Receipt next(Outcome next, int attempted, Instant again, String why, Instant now, Instant since) {
        return new Receipt(
                message,
                channel,
                next,
                deliveries,
                next == Outcome.DELIVERED ? null : body,
                attempted,
                again,
                why,
                now,
                told,
                since);
    }
}
