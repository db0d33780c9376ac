package newswatch.alerts.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import newswatch.events.kafka.Topic;
import newswatch.service.LiveTopic;

/**
 * A compacted topic of one partition, read by every instance and written by any.
 *
 * @param type of its records' CloudEvents, such as {@code newswatch.silence}
 */
public record KeptTopic<T>(Topic<T> topic, String type, LiveTopic<T> live, Writing writing) implements Kept<T> {
    @Override
    public Map<String, T> values() {
        return live.values();
    }

    @Override
    public void put(String key, T value, Instant at) {
        writing.write(topic, null, key, value, type, at, this::await);
    }

    @Override
    public void remove(String key, Instant at) {
        put(key, null, at);
    }

    private boolean await(String name, int partition, long offset, Duration patience) throws InterruptedException {
        return live.await(offset, patience);
    }
}
