package newswatch.enrich.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces a thread that died of what passes, a bounded number of times; stops the stream for everything else. */
final class StreamFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StreamFailures.class);
    private static final Duration CALM = Duration.ofMinutes(10);
    private static final int MOST_IN_A_ROW = 20;

    private final Supplier<String> topics;
    private final Clock clock;
    private final String stateDir;
    private Instant last = Instant.MIN;
    private int inARow;
    private volatile String fatal;

    /**
     * @param topics says what is wrong with them, or null: without them no new thread fares better
     * @param stateDir what may be deleted when it is damaged
     */
    StreamFailures(Supplier<String> topics, Clock clock, String stateDir) {
        this.topics = topics;
        this.clock = clock;
        this.stateDir = stateDir;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable e) {
        Instant now = clock.instant();
        inARow = last.isBefore(now.minus(CALM)) ? 1 : inARow + 1;
        last = now;
        String wrong = passes(e) ? topics.get() : null;
        if (passes(e) && wrong == null && inARow <= MOST_IN_A_ROW) {
            LOG.warn("a stream thread died and is replaced", e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        fatal = "stopped: " + (wrong == null ? root(e) : wrong)
                + (has(ProcessorStateException.class, e) ? remedy() : "");
        LOG.error("the stream {}; nothing is lost, restart it when the cause is gone", fatal, e);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Why the stream stopped, or null. */
    String fatal() {
        return fatal;
    }

    private static boolean passes(Throwable e) {
        return has(RetriableException.class, e);
    }

    private static boolean has(Class<?> kind, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Kafka has all that is on disk. */
    private String remedy() {
        return "; where the state is damaged, delete " + stateDir + " and start again: it is made anew from Kafka";
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
