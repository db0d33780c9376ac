package newswatch.enrich.topology;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.events.kafka.JsonSerde;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Reads equal bytes once: what a relation looks at again with every article need not be parsed again. The values are
 * immutable records, so all may share them. Bounded by count and size; safe for several tasks.
 */
final class RememberingSerde<T> implements Serde<T> {
    private static final int MOST = 4_000;
    private static final int LARGE = 16_384;

    private final JsonSerde<T> serde;
    private final Deserializer<T> parser;
    private final Map<ByteBuffer, T> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, T> eldest) {
            return size() > MOST;
        }
    };

    RememberingSerde(Class<T> type) {
        this.serde = new JsonSerde<>(type);
        this.parser = serde.deserializer();
    }

    @Override
    public Serializer<T> serializer() {
        return serde.serializer();
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) ->
                bytes == null || bytes.length > LARGE ? parser.deserialize(topic, bytes) : read(topic, bytes);
    }

    private T read(String topic, byte[] bytes) {
        ByteBuffer key = ByteBuffer.wrap(bytes);
        synchronized (known) {
            T value = known.get(key);
            if (value == null) {
                value = parser.deserialize(topic, bytes);
                known.put(key, value);
            }
            return value;
        }
    }
}
