package newswatch.alerts.shared;

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
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Override
    public Map<String, T> values() {
        return live.values();
    }

    @Override
    public void put(String key, T value, Instant at) {
        await(writing.write(topic, null, key, value, type, at).offset());
    }

    @Override
    public void remove(String key, Instant at) {
        await(writing.write(topic, null, key, null, type, at).offset());
    }

    private void await(long offset) {
        try {
            if (!live.await(offset, PATIENCE)) {
                throw new Unavailable("it is written, and not yet read here", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }
}
