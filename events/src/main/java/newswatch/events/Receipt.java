package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What became of deliveries; written by couriers, but REQUEUED, which the API writes. A CLOSED receipt fixes a group (its id, members and bytes) before the
 * first attempt, so that every retry sends the same bytes under the same id.
 *
 * @param message id of the closed group, the receiver's idempotency key
 * @param deliveries ids of the members
 * @param body the exact bytes to send, as text
 * @param attempts attempts made so far
 * @param nextAttempt when to try again, or null
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
        Instant at) {
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
}
