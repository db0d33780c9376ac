package newswatch.alerts.kept;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Values kept on the heap, for tests without Kafka. */
public final class KeptHere<T> implements Kept<T> {
    private final Map<String, T> values = new ConcurrentHashMap<>();
    private boolean down;

    /** From now on nothing can be written. */
    public void fail() {
        down = true;
    }

    @Override
    public Map<String, T> values() {
        return Map.copyOf(values);
    }

    @Override
    public void put(String key, T value, Instant at) {
        requireUp();
        values.put(key, value);
    }

    @Override
    public void remove(String key, Instant at) {
        requireUp();
        values.remove(key);
    }

    private void requireUp() {
        if (down) {
            throw new Unavailable("down", null);
        }
    }
}
