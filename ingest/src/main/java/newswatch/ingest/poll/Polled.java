package newswatch.ingest.poll;

import java.time.Duration;
import java.util.Optional;

/** What a {@link Rota} gives turns to. */
public interface Polled {
    String id();

    /** Of those that share it, only one has its turn at a time. */
    String domain();

    /** Whether it failed or dawdled the last time. */
    boolean inTrouble();

    /** Whether it has its turn just now. */
    boolean polling();

    /**
     * Takes its turn.
     *
     * @param late how long it had to wait for it, in the clock's time
     * @return how long to wait until the next; empty for ever
     */
    Optional<Duration> poll(Duration late);
}
