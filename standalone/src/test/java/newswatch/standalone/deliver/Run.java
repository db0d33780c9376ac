package newswatch.standalone.deliver;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One run from the first alert until nothing is pending, and all that is known of it. */
final class Run implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration READ_EACH = Duration.ofSeconds(1);
    private static final Duration SETTLES = Duration.ofMinutes(15);

    private final Ground ground;
    private final Wire wire;
    private final AlertsProcess first;
    private final AlertsProcess second;
    private final Storm storm;
    private Instant started;
    private Instant ended;

    /** @param directory takes the broker's log and what the processes say */
    Run(Scale scale, Plan plan, Path directory) {
        ground = new Ground(scale, plan, directory);
        wire = ground.wire(0, scale.alerts(), scale.length());
        first = ground.process("first");
        second = ground.process("second");
        storm = new Storm(first, second, scale);
    }

    /** Until nothing is pending, or patience ends. */
    void go() throws InterruptedException {
        first.start();
        first.awaitWork();
        started = now();
        wire.start();
        Instant read = started;
        Instant last = started.plus(ground.scale().length()).plus(SETTLES);
        boolean settled = false;
        while (!settled && now().isBefore(last)) {
            Thread.sleep(LOOK.toMillis());
            storm.at(Duration.between(started, now()));
            if (now().isAfter(read.plus(READ_EACH))) {
                settled = ground.settled() && storm.over();
                read = now();
            }
            if (!first.alive()) {
                throw new IllegalStateException("ended by itself");
            }
        }
        ended = now();
        // what would be settled or sent twice has a moment to do so
        Thread.sleep(READ_EACH.toMillis());
        first.leave();
        ground.settled();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    Ground ground() {
        return ground;
    }

    Wire wire() {
        return wire;
    }

    Storm storm() {
        return storm;
    }

    List<AlertsProcess> processes() {
        return List.of(first, second);
    }

    Duration took() {
        return Duration.between(started, ended);
    }

    Copies copies() {
        return new Copies(ground.plan().endpoints(), storm.struck());
    }

    @Override
    public void close() {
        ground.close();
    }
}
