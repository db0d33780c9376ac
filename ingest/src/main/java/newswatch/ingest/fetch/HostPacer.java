package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** At most one request at a time to a host, and so much time between two. */
public final class HostPacer {
    private static final int MAX_HOSTS = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Pause pause;
    private final Duration spacing;
    private final Map<String, Turn> hosts = new ConcurrentHashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private Instant next = Instant.MIN;
    }

    public HostPacer(Clock clock, Pause pause, Duration spacing) {
        this.clock = clock;
        this.pause = pause;
        this.spacing = spacing;
    }

    /** @param delay what the host itself asks for between requests, or zero */
    <T> T inTurn(String host, Duration delay, Supplier<T> request) throws InterruptedException {
        forgetIdle();
        Turn turn = hosts.computeIfAbsent(host, name -> new Turn());
        turn.lock.lockInterruptibly();
        try {
            Duration wait = Duration.between(clock.instant(), max(turn.next, clock.instant()));
            if (wait.compareTo(Duration.ZERO) > 0) {
                pause.of(min(wait, LONGEST)); // a clock set back must not stop us
            }
            return request.get();
        } finally {
            turn.next = clock.instant().plus(min(delay.compareTo(spacing) > 0 ? delay : spacing, LONGEST));
            turn.lock.unlock();
        }
    }

    private void forgetIdle() {
        if (hosts.size() > MAX_HOSTS) {
            Instant now = clock.instant();
            hosts.values().removeIf(turn -> !turn.lock.isLocked() && turn.next.isBefore(now));
        }
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
