package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.standalone.AnyOrder;
import newswatch.standalone.Replay;
import newswatch.standalone.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest, two instances of enrich and alerts, each killed hard at random moments while articles come in, end as if
 * nothing had happened. {@link Scale} says how to choose the numbers.
 */
class KillsTest { // K3, K4
    private static final int LONGEST_MILLIS = 3_000;
    private static final int WHILE_STARTING_OF = 4;

    private final Scale scale = Scale.told();
    private final Random random = scale.random();

    @TempDir
    Path directory;

    @Test
    @Timeout(7_200)
    void each_service_killed_at_random_moments_loses_nothing_and_tells_nothing_twice() throws Exception {
        System.out.println(scale);
        int kills = scale.kills();
        long start = System.nanoTime();
        try (Course course = new Course(directory, scale.editions(random), 3 * kills + 1)) {
            Ground ground = course.ground().withBroker();
            ServiceProcess ingest = ground.service("ingest", "ingest").start();
            List<ServiceProcess> enrich = List.of(
                    ground.service("enrich", "enrich-1").start(),
                    ground.service("enrich", "enrich-2").start());
            ServiceProcess alerts = ground.service("alerts", "alerts").start();
            for (ServiceProcess victim : victims(ingest, enrich, alerts)) {
                strike(victim, course);
            }
            course.releaseRest();
            course.awaitThrough();
            Explained explained = undisturbed(course).judge(ground.kafka());
            int repeats = course.told();
            System.out.printf(
                    "%d editions through %d kills in %d s: %d relations, %d heard in another order, %d alerts rung that"
                            + " differ, each by its order; %d alerts told, %d repeats%n",
                    course.editions().size(),
                    3 * kills,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    explained.relations(),
                    explained.reordered(),
                    explained.different(),
                    ground.desk().posts().size() - repeats,
                    repeats);
            assertThat(repeats).as("repeats").isLessThanOrEqualTo(kills);
        }
    }

    /** In any order; of the two instances of enrich one or the other. */
    private List<ServiceProcess> victims(ServiceProcess ingest, List<ServiceProcess> enrich, ServiceProcess alerts) {
        List<ServiceProcess> victims = new ArrayList<>();
        for (int kill = 0; kill < scale.kills(); kill++) {
            victims.addAll(List.of(ingest, enrich.get(kill % enrich.size()), alerts));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    /** While it starts and recovers, or at work on articles that have just come in. */
    private void strike(ServiceProcess victim, Course course) throws InterruptedException {
        if (random.nextInt(WHILE_STARTING_OF) > 0) {
            victim.awaitReady();
        }
        course.release();
        assertThat(victim.process().lives(Duration.ofMillis(random.nextInt(LONGEST_MILLIS))))
                .as(() -> victim.name() + " lives until it is killed: "
                        + victim.process().said())
                .isTrue();
        victim.killAndStart();
    }

    /** The decisions on the heap, and the pipeline in one process, agree on what comes of the editions. */
    private static Undisturbed undisturbed(Course course) {
        Undisturbed undisturbed = new Undisturbed(course.editions());
        try (Replay replay = new Replay(Ground.WATCHES, 1, message -> {})) {
            replay.play(course.editions(), message -> {});
            assertThat(AnyOrder.differences(
                            undisturbed.standing(),
                            Standing.of(replay.developments().values())))
                    .isEmpty();
        }
        return undisturbed;
    }
}
