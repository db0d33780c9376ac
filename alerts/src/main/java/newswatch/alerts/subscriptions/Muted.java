package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of what is decided in a mute time. */
public enum Muted {
    /** It is told when the mute time is over. */
    WAIT,
    /** It is told in the next digest. */
    DIGEST,
    /** It is not told at all. */
    DROP;

    @JsonCreator
    public static Muted of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
