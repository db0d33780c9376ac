package newswatch.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * A record nobody could process, as it came, with the reason and its origin in headers named as Streams names its own.
 * A value near the broker's limit is left out: the letter must not be what stops the stream.
 */
final class DeadLetter {
    private static final int LARGEST_VALUE = 900_000;
    private static final int LONGEST_MESSAGE = 500;

    private DeadLetter() {}

    /** Why; also the metric's tag. */
    enum Reason {
        UNREADABLE,
        OVERSIZED,
        FAILED;

        static Reason of(Exception e) {
            if (e instanceof SerializationException) {
                return UNREADABLE;
            }
            return e instanceof Sizes.Oversized ? OVERSIZED : FAILED;
        }
    }

    static ProducerRecord<byte[], byte[]> of(ErrorHandlerContext origin, byte[] key, byte[] value, Exception e) {
        boolean fits = value == null || value.length <= LARGEST_VALUE;
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, key, fits ? value : omitted(value));
        Headers headers = letter.headers();
        put(headers, "newswatch.reason", Reason.of(e).name().toLowerCase(Locale.ROOT));
        put(headers, "__streams.errors.exception", e.getClass().getName());
        put(headers, "__streams.errors.message", shortened(String.valueOf(e.getMessage())));
        put(headers, "__streams.errors.topic", String.valueOf(origin.topic()));
        put(headers, "__streams.errors.partition", String.valueOf(origin.partition()));
        put(headers, "__streams.errors.offset", String.valueOf(origin.offset()));
        return letter;
    }

    private static byte[] omitted(byte[] value) {
        return ("{\"omittedBytes\":" + value.length + "}").getBytes(UTF_8);
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    private static void put(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(UTF_8));
    }
}
