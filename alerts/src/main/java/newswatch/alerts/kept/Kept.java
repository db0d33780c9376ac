package newswatch.alerts.kept;

import java.time.Instant;
import java.util.Map;

/** Values by key that all instances share. Whoever has written one reads it here at once. */
public interface Kept<T> {
    /** As they are now. */
    Map<String, T> values();

    /** @throws Unavailable when it cannot be said that the value is kept */
    void put(String key, T value, Instant at);

    /** @throws Unavailable when it cannot be said that it is gone */
    void remove(String key, Instant at);
}
