package newswatch.events.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers of every record we write: CloudEvents 1.0, Kafka protocol binding, binary mode. */
public final class CloudEvents {
    private CloudEvents() {}

    /**
     * Replaces whatever headers there are (Streams would pass the input's on).
     *
     * @param type such as {@code newswatch.article}
     * @param source the service that writes, such as {@code /newswatch/enrich}
     * @param time event time of the value
     */
    public static void write(Headers headers, String id, String type, String source, Instant time) {
        for (Header header : headers.toArray()) {
            headers.remove(header.key());
        }
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_type", type);
        put(headers, "ce_source", source);
        put(headers, "ce_time", time.toString());
        put(headers, "content-type", "application/json");
    }

    private static void put(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(UTF_8));
    }
}
