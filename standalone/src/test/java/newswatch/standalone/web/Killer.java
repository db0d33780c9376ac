package newswatch.standalone.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Kills one process or the other at random moments of a run, and starts it again. */
final class Killer {
    private static final double FIRST = 0.05;
    private static final double SPAN = 0.9;

    private final Deque<Duration> moments = new ArrayDeque<>();
    private final List<IngestProcess> processes;
    private final Random random;
    private final List<String> killed = new ArrayList<>();

    /** @param length of the run */
    Killer(List<IngestProcess> processes, int kills, Duration length, Random random) {
        this.processes = processes;
        this.random = random;
        random.doubles(kills)
                .sorted()
                .mapToObj(share -> Duration.ofMillis((long) (length.toMillis() * (FIRST + SPAN * share))))
                .forEach(moments::add);
    }

    /** Does what is due so long after the start. */
    void at(Duration elapsed) throws InterruptedException {
        while (!moments.isEmpty() && moments.peek().compareTo(elapsed) <= 0) {
            IngestProcess one = processes.get(random.nextInt(processes.size()));
            killed.add(one.name() + " at " + moments.poll());
            one.killAndStart();
        }
    }

    /** Whom, and how long after the start. */
    List<String> killed() {
        return killed;
    }
}
