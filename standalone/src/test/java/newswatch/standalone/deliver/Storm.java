package newswatch.standalone.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import newswatch.standalone.deliver.Blow.Kind;

/**
 * What befalls two instances in the course of a run: the second joins, is frozen past its session, woken and leaves;
 * whoever is awake is killed at random moments and started again.
 */
final class Storm {
    private static final double JOINS = 0.25;
    private static final double FREEZES = 0.45;
    private static final double LEAVES_AFTER = 0.25;
    private static final double FIRST = 0.05;
    private static final double SPAN = 0.9;
    private static final Duration BEYOND = Duration.ofSeconds(3);

    private record Due(Duration at, Kind kind) {}

    private final AlertsProcess first;
    private final AlertsProcess second;
    private final Scale scale;
    private final Random random;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final List<Blow> struck = new ArrayList<>();

    Storm(AlertsProcess first, AlertsProcess second, Scale scale) {
        this.first = first;
        this.second = second;
        this.scale = scale;
        random = new Random(scale.seed());
        if (scale.kills() > 0) {
            due.add(new Due(share(JOINS), Kind.JOINED));
            due.add(new Due(share(FREEZES), Kind.FROZEN));
            random.doubles(scale.kills()).forEach(when -> due.add(new Due(share(FIRST + SPAN * when), Kind.KILLED)));
        }
    }

    private Duration share(double share) {
        return Duration.ofMillis((long) (scale.length().toMillis() * share));
    }

    boolean over() {
        return due.isEmpty();
    }

    /** Does what is due so long after the start, and possible. */
    void at(Duration elapsed) throws InterruptedException {
        List<Due> now = due.stream()
                .filter(each -> each.at().compareTo(elapsed) <= 0)
                .sorted(Comparator.comparing(Due::at))
                .toList();
        for (Due each : now) {
            if (possible(each.kind())) {
                due.remove(each);
                AlertsProcess target = each.kind() == Kind.KILLED ? victim() : second;
                strike(each.kind(), target);
                goesOn(each.kind(), elapsed);
            }
        }
    }

    /** What is frozen is woken after its session, and leaves later. */
    private void goesOn(Kind kind, Duration elapsed) {
        if (kind == Kind.FROZEN) {
            due.add(new Due(elapsed.plus(scale.session()).plus(BEYOND), Kind.WOKEN));
        } else if (kind == Kind.WOKEN) {
            due.add(new Due(elapsed.plus(share(LEAVES_AFTER)), Kind.LEFT));
        }
    }

    /** To kill them while none is at work would prove little, as would to freeze one that is not. */
    private boolean possible(Kind kind) {
        return switch (kind) {
            case KILLED -> first.atWork() || second.atWork();
            case FROZEN, LEFT -> second.atWork();
            case JOINED, WOKEN -> true;
        };
    }

    private AlertsProcess victim() {
        List<AlertsProcess> awake =
                List.of(first, second).stream().filter(AlertsProcess::awake).toList();
        return awake.get(random.nextInt(awake.size()));
    }

    /** What is done until it is dead or frozen it has done before the blow; what it does once it is awake, after. */
    private void strike(Kind kind, AlertsProcess target) throws InterruptedException {
        Instant before = Clock.systemUTC().instant();
        switch (kind) {
            case JOINED -> target.start();
            case KILLED -> target.kill();
            case FROZEN -> target.freeze();
            case WOKEN -> target.wake();
            case LEFT -> target.leave();
        }
        boolean still = kind == Kind.KILLED || kind == Kind.FROZEN;
        struck.add(new Blow(kind, target.name(), still ? Clock.systemUTC().instant() : before));
        if (kind == Kind.KILLED) {
            target.start();
        }
    }

    /** In order. */
    List<Blow> struck() {
        return struck;
    }

    long kills() {
        return struck.stream().filter(blow -> blow.kind() == Kind.KILLED).count();
    }
}
