package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Services that are told to end while they work. */
@Timeout(1_800)
class TerminationTest { // K24
    private static final Set<Integer> FIRST_NOT_READY_THEN_GONE = Set.of(0, 503);
    private static final int SIGTERM = 143;

    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    void told_to_end_at_work_each_says_that_it_is_not_ready_and_ends_and_nothing_is_lost() throws Exception {
        try (Course course = new Course(directory, scale.editions(scale.random()), 4)) {
            Ground ground = course.ground().withBroker();
            List<ServiceProcess> services = List.of(
                    ground.service("ingest", "ingest").start(),
                    ground.service("enrich", "enrich").start(),
                    ground.service("alerts", "alerts").start());
            for (ServiceProcess service : services) {
                service.awaitReady();
                course.release();
                course.awaitArrived();
                end(service);
                service.start();
            }
            course.releaseRest();
            course.awaitThrough();
            course.judge().print();
            assertThat(course.told()).isZero();
        }
    }

    private static void end(ServiceProcess service) throws InterruptedException {
        long start = System.nanoTime();
        service.process().end();
        Set<Integer> answers = new TreeSet<>();
        while (service.process().alive()) {
            int answer = service.readiness();
            if (!answers.isEmpty() || answer != 200) {
                answers.add(answer);
            }
        }
        // printed, not judged: other work on this machine would be judged with it
        System.out.println(service.name() + " ended after "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, having answered " + answers);
        assertThat(answers).as(service.name()).contains(503).isSubsetOf(FIRST_NOT_READY_THEN_GONE);
        assertThat(service.process().exit()).as(service.name()).isIn(0, SIGTERM);
    }
}
