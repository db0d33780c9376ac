package newswatch.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A subscription or a channel made over the API, the value of {@code newswatch.subscriptions}; its key is
 * {@code subscription/ID} or {@code channel/ID}.
 *
 * @param entry what an entry of {@code subscriptions.yaml} says, with the same keys
 */
public record SubscriptionEntry(Kind kind, String id, JsonNode entry, String author, Instant at) {
    public enum Kind {
        SUBSCRIPTION,
        CHANNEL
    }

    public String key() {
        return kind == Kind.CHANNEL ? "channel/" + id : "subscription/" + id;
    }
}
