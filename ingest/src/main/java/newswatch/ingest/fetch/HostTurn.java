package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is at one host, first come first served. Whatever a clock does, nobody waits longer than the gap, or the
 * peace, that was meant. What was noted is read before the clock is, or a thread held up between the two would take the
 * clock for set back.
 */
final class HostTurn {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Span gap = Span.NONE;
    private volatile Span peace = Span.NONE;

    /** From a moment on, for so long. */
    private record Span(Instant from, Duration length) {
        static final Span NONE = new Span(Instant.EPOCH, Duration.ZERO);

        Instant end(Instant now) {
            return now.isBefore(from) ? now.plus(length) : from.plus(length);
        }
    }

    HostTurn(Clock clock) {
        this.clock = clock;
    }

    void enter() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            waiting.decrementAndGet();
            throw e;
        }
    }

    void leave() {
        waiting.decrementAndGet();
        lock.unlock();
    }

    void next(Duration wanted) {
        gap = new Span(clock.instant(), wanted);
    }

    /** @param least what the host asks for between two requests, though it may have said so only since the last one */
    Duration untilNext(Duration least) {
        Span known = gap;
        Instant now = clock.instant();
        Span kept = known.length().compareTo(least) < 0 ? new Span(known.from(), least) : known;
        Duration left = Duration.between(now, kept.end(now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void leaveInPeace(Duration wanted) {
        if (!wanted.isZero()) {
            peace = new Span(clock.instant(), wanted);
        }
    }

    Instant peaceUntil() {
        Span known = peace;
        Instant now = clock.instant();
        if (now.isBefore(known.from())) {
            peace = new Span(now, known.length()); // the clock was set back
        }
        return known.end(now);
    }

    /** @param longest who would wait longer for those before him had better come again */
    Instant notBefore(Duration longest) {
        Duration wait = gap.length().multipliedBy(waiting.get());
        Instant peaceful = peaceUntil();
        Instant now = clock.instant();
        return wait.compareTo(longest) > 0 && peaceful.isBefore(now.plus(wait)) ? now.plus(wait) : peaceful;
    }
}
