package newswatch.standalone.deliver;

import java.time.Clock;
import java.time.Duration;
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
    private static final double FIRST = 0.05;
    private static final double SPAN = 0.9;
    private static final Duration BEYOND = Duration.ofSeconds(3);

    private record Due(Duration at, Kind kind) {}

    private final AlertsProcess first;
    private final AlertsProcess second;
    private final Random random;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final List<Blow> struck = new ArrayList<>();

    Storm(AlertsProcess first, AlertsProcess second, Scale scale) {
        this.first = first;
        this.second = second;
        random = new Random(scale.seed());
        if (scale.kills() > 0) {
            Duration woken =
                    share(scale.length(), FREEZES).plus(scale.session()).plus(BEYOND);
            due.add(new Due(share(scale.length(), JOINS), Kind.JOINED));
            due.add(new Due(share(scale.length(), FREEZES), Kind.FROZEN));
            due.add(new Due(woken, Kind.WOKEN));
            due.add(new Due(woken.plus(share(scale.length(), JOINS)), Kind.LEFT));
            random.doubles(scale.kills())
                    .forEach(when -> due.add(new Due(share(scale.length(), FIRST + SPAN * when), Kind.KILLED)));
        }
    }

    private static Duration share(Duration length, double share) {
        return Duration.ofMillis((long) (length.toMillis() * share));
    }

    boolean over() {
        return due.isEmpty();
    }

    /** Does what is due so long after the start. */
    void at(Duration elapsed) throws InterruptedException {
        while (!due.isEmpty()
                && due.peek().at().compareTo(elapsed) <= 0
                && possible(due.peek().kind())) {
            Kind kind = due.poll().kind();
            AlertsProcess target = kind == Kind.KILLED ? victim() : second;
            struck.add(new Blow(kind, target.name(), Clock.systemUTC().instant()));
            strike(kind, target);
        }
    }

    /** To kill them while none is at work would prove little. */
    private boolean possible(Kind kind) {
        return kind != Kind.KILLED || first.atWork() || second.atWork();
    }

    private AlertsProcess victim() {
        List<AlertsProcess> awake =
                List.of(first, second).stream().filter(AlertsProcess::awake).toList();
        return awake.get(random.nextInt(awake.size()));
    }

    private static void strike(Kind kind, AlertsProcess target) throws InterruptedException {
        switch (kind) {
            case JOINED -> target.start();
            case KILLED -> {
                target.kill();
                target.start();
            }
            case FROZEN -> target.freeze();
            case WOKEN -> target.wake();
            case LEFT -> target.leave();
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
