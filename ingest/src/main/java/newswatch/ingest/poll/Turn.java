package newswatch.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The place of one source in a {@link Rota}, used under its lock except for {@link #poll}. */
final class Turn {
    private final Polled polled;
    private volatile Instant due;
    private boolean inTrouble;
    private volatile boolean over;

    Turn(Polled polled, Instant due) {
        this.polled = polled;
        this.due = due;
    }

    Polled polled() {
        return polled;
    }

    Instant due() {
        return due;
    }

    void shift(Duration by) {
        due = due.plus(by);
    }

    void begin() {
        inTrouble = polled.inTrouble();
    }

    /** As it was when this turn began. */
    boolean inTrouble() {
        return inTrouble;
    }

    void poll(Clock clock) {
        Instant now = clock.instant();
        Duration late = due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
        polled.poll(late).ifPresentOrElse(wait -> due = clock.instant().plus(wait), () -> over = true);
    }

    void leave() {
        over = true;
    }

    boolean goesOn() {
        return !over;
    }
}
