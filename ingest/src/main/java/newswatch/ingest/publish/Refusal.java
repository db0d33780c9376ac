package newswatch.ingest.publish;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Why Kafka did not take something. */
final class Refusal {
    private Refusal() {}

    /** Since the group gave the source to somebody else, or was about to. */
    static boolean lost(Throwable e) {
        return caused(e, CommitFailedException.class) || caused(e, FencedInstanceIdException.class);
    }

    /** For what it is: it would be refused again. */
    static boolean ours(Throwable e) {
        return caused(e, RecordTooLargeException.class)
                || caused(e, SerializationException.class)
                || caused(e, InvalidRecordException.class);
    }

    private static boolean caused(Throwable e, Class<?> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
