package newswatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record nobody could process, as it came, with the reason and its origin in headers named as Kafka Streams names its
 * own. A value near the broker's limit is left out: the letter must not be what stops the service.
 */
public final class DeadLetter {
    public static final String ERRORS = "__streams.errors.";
    public static final String REASON = "newswatch.reason";
    /** On a letter without its value: how many bytes that had. */
    public static final String OMITTED = "newswatch.omitted";
    /** On a record sent again, and on the note of it among the letters: {@code PARTITION:OFFSET} of its letter. */
    public static final String REPLAY_OF = "newswatch.replay.of";

    private static final int LARGEST = 900_000;
    private static final int MOST_HEADERS = 20_000;
    private static final int LONGEST_MESSAGE = 500;

    private DeadLetter() {}

    /** Where the record stood. */
    public record Origin(String topic, int partition, long offset, Headers headers) {}

    /** What went wrong. */
    public record Cause(String reason, String exception, String message) {}

    /** Of a record that cannot be read. */
    public static ProducerRecord<String, byte[]> of(ConsumerRecord<String, byte[]> poison, String why) {
        Origin origin = new Origin(poison.topic(), poison.partition(), poison.offset(), poison.headers());
        int keyBytes = poison.key() == null ? 0 : poison.key().getBytes(UTF_8).length;
        return of(origin, poison.key(), keyBytes, poison.value(), new Cause("unreadable", null, why));
    }

    /** @param keyBytes size of the key */
    public static <K> ProducerRecord<K, byte[]> of(Origin origin, K key, int keyBytes, byte[] value, Cause cause) {
        Headers headers = headers(origin, cause);
        boolean keyFits = keyBytes + size(headers) <= LARGEST;
        int room = LARGEST - size(headers) - (keyFits ? keyBytes : 0);
        int bytes = value == null ? 0 : value.length;
        boolean fits = keyFits && bytes <= room;
        if (!fits) {
            put(headers, OMITTED, String.valueOf(bytes));
        }
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                null,
                keyFits ? key : null,
                fits ? value : ("{\"omittedBytes\":" + bytes + "}").getBytes(UTF_8),
                headers);
    }

    /** Whether a header is of the letter rather than of the record in it. */
    public static boolean isOurs(String header) {
        return header.startsWith(ERRORS) || header.equals(REASON) || header.equals(OMITTED);
    }

    private static Headers headers(Origin origin, Cause cause) {
        Headers headers = new RecordHeaders();
        if (origin.headers() != null && size(origin.headers()) <= MOST_HEADERS) {
            for (Header header : origin.headers()) {
                if (!isOurs(header.key())) {
                    headers.add(header);
                }
            }
        }
        put(headers, REASON, cause.reason().toLowerCase(Locale.ROOT));
        if (cause.exception() != null) {
            put(headers, ERRORS + "exception", cause.exception());
        }
        put(headers, ERRORS + "message", shortened(String.valueOf(cause.message())));
        put(headers, ERRORS + "topic", String.valueOf(origin.topic()));
        put(headers, ERRORS + "partition", String.valueOf(origin.partition()));
        put(headers, ERRORS + "offset", String.valueOf(origin.offset()));
        return headers;
    }

    private static int size(Headers headers) {
        int bytes = 0;
        for (Header header : headers) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return bytes;
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    private static void put(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(UTF_8));
    }
}
