package newswatch.standalone.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that runs so many times faster than the real one; the same in every process that is told the same. */
final class FastClock extends Clock {
    private static final int NANOS_A_MILLI = 1_000_000;

    private final Clock real = Clock.systemUTC();
    private final Instant realStart;
    private final Instant start;
    private final int factor;

    FastClock(Instant realStart, Instant start, int factor) {
        this.realStart = realStart;
        this.start = start;
        this.factor = factor;
    }

    /** From the arguments that another one gave. */
    static FastClock of(String written) {
        String[] parts = written.split(",", 3);
        return new FastClock(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    Instant start() {
        return start;
    }

    int factor() {
        return factor;
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(realStart, real.instant()).multipliedBy(factor));
    }

    /** How long that takes in fact. */
    Duration real(Duration simulated) {
        return simulated.dividedBy(factor);
    }

    Duration simulated(Duration real) {
        return real.multipliedBy(factor);
    }

    /** Never shorter than asked. */
    void sleep(Duration simulated) throws InterruptedException {
        Duration real = real(simulated);
        Thread.sleep(real.plusNanos(NANOS_A_MILLI - 1).toMillis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public String toString() {
        return realStart + "," + start + "," + factor;
    }
}
