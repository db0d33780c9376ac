package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One alert for one channel of one subscription; written by the dispatcher alone.
 *
 * @param reason why it is suppressed (such as {@code backfill}), or null when it is to be sent
 * @param createdAt wall-clock time of the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        String id, String subscription, String channel, String group, String reason, Instant createdAt, Alert alert) {}
