package newswatch.ingest.fetch;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that may be spent on the network for one address, redirects and all; waiting for one's turn does not count.
 * Who sends too slowly ever to be done within it is given up early.
 */
final class Deadline {
    /** A third of the time is anybody's. */
    private static final int GRACE = 3;
    /** Fewer bytes in the whole time are no answer: 200 a second in the usual 30 seconds. */
    private static final long LEAST_BYTES = 6_000;

    private final long total;
    private final LongSupplier nanos;
    private long spent;
    private long since;

    Deadline(Duration total, LongSupplier nanos) {
        this.total = total.toNanos();
        this.nanos = nanos;
    }

    void start() {
        since = nanos.getAsLong();
    }

    void stop() {
        spent += nanos.getAsLong() - since;
    }

    /** At least a millisecond, since none would mean for ever. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, total - spent));
    }

    boolean tooSlow(long bytes) {
        double share = (double) (nanos.getAsLong() - since) / total;
        return share * GRACE > 1 && bytes < share * LEAST_BYTES;
    }
}
