package newswatch.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;

/**
 * A subscription or a channel made over the API, or a recipient who has left a subscription's mails; the value of
 * {@code newswatch.subscriptions}, its key {@code subscription/ID}, {@code channel/ID} or {@code unsubscribed/ID}.
 *
 * @param entry what an entry of {@code subscriptions.yaml} says, with the same keys; of who has left, the channel and the
 *     subscription but not the address, of which the id is a hash
 */
public record SubscriptionEntry(Kind kind, String id, JsonNode entry, String author, Instant at) {
    public enum Kind {
        SUBSCRIPTION,
        CHANNEL,
        UNSUBSCRIBED
    }

    public String key() {
        return key(kind, id);
    }

    public static String key(Kind kind, String id) {
        return (kind == null ? Kind.SUBSCRIPTION : kind).name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
