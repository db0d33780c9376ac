package newswatch.enrich.topology;

import java.time.Instant;
import java.util.function.Function;
import newswatch.events.kafka.CloudEvents;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * How values of one kind name themselves in their headers, which are written afresh: none of the input's pass.
 *
 * @param id tells one event from all others of this kind
 */
record Stamp<V>(Function<V, String> type, Function<V, String> id, Function<V, Instant> time) {
    private static final String SOURCE = "/newswatch/enrich";

    static <V> Stamp<V> of(String type, Function<V, String> id, Function<V, Instant> time) {
        return new Stamp<>(value -> type, id, time);
    }

    FixedKeyProcessor<String, V, V> processor() {
        return new ContextualFixedKeyProcessor<>() {
            @Override
            public void process(FixedKeyRecord<String, V> record) {
                context().forward(record.withHeaders(headers(record)));
            }
        };
    }

    private Headers headers(FixedKeyRecord<String, V> record) {
        Headers headers = new RecordHeaders();
        V value = record.value();
        if (value == null) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            CloudEvents.write(headers, record.key() + "@" + at, "newswatch.forgotten", SOURCE, at);
        } else {
            CloudEvents.write(headers, id.apply(value), type.apply(value), SOURCE, time.apply(value));
        }
        return headers;
    }
}
