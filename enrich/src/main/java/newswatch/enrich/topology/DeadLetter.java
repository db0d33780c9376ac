package newswatch.enrich.topology;

import newswatch.service.DeadLetter.Cause;
import newswatch.service.DeadLetter.Origin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Why the stream could not process a record, and the letter that says so. */
final class DeadLetter {
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

    static ProducerRecord<byte[], byte[]> of(ErrorHandlerContext from, byte[] key, byte[] value, Exception e) {
        Origin origin = new Origin(from.topic(), from.partition(), from.offset(), from.headers());
        Cause cause = new Cause(Reason.of(e).name(), e.getClass().getName(), e.getMessage());
        return newswatch.service.DeadLetter.of(origin, key, key == null ? 0 : key.length, value, cause);
    }
}
