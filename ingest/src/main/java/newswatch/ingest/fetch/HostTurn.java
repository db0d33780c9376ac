package newswatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is at one host, first come first served. Whatever a clock does, nobody waits longer than the gap, or the
 * peace, that was meant.
 */
final class HostTurn {
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

    void next(Instant now, Duration wanted) {
        gap = new Span(now, wanted);
    }

    /** @param least what the host asks for between two requests, though it may have said so only since the last one */
    Duration untilNext(Instant now, Duration least) {
        Span known = gap;
        Span kept = known.length().compareTo(least) < 0 ? new Span(known.from(), least) : known;
        Duration left = Duration.between(now, kept.end(now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void leaveInPeace(Instant now, Duration wanted) {
        if (!wanted.isZero()) {
            peace = new Span(now, wanted);
        }
    }

    Instant peaceUntil(Instant now) {
        if (now.isBefore(peace.from())) {
            peace = new Span(now, peace.length()); // the clock was set back
        }
        return peace.end(now);
    }

    /** @param longest who would wait longer for those before him had better come again */
    Instant notBefore(Instant now, Duration longest) {
        Duration wait = gap.length().multipliedBy(waiting.get());
        Instant peaceful = peaceUntil(now);
        return wait.compareTo(longest) > 0 && peaceful.isBefore(now.plus(wait)) ? now.plus(wait) : peaceful;
    }
}
