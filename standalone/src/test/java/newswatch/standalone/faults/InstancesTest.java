package newswatch.standalone.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Instances of enrich come, go, and fall asleep at work. */
@Timeout(1_800)
class InstancesTest {
    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    void from_one_instance_to_three_and_back_the_developments_are_the_same() throws Exception { // K12
        try (Course course = new Course(directory, scale.editions(scale.random()), 6)) {
            Ground ground = course.ground().withBroker();
            ground.service("ingest", "ingest").start();
            ServiceProcess first = ground.service("enrich", "enrich-1").start().awaitReady();
            course.release();
            ServiceProcess second = ground.service("enrich", "enrich-2").start();
            ServiceProcess third = ground.service("enrich", "enrich-3").start();
            course.release();
            second.awaitReady();
            third.awaitReady();
            course.release();
            course.awaitThrough();
            course.release();
            second.end();
            course.release();
            third.process().kill();
            course.release();
            course.awaitThrough();
            first.awaitReady();
            course.judge().print();
        }
    }

    @Test
    void an_instance_that_sleeps_past_its_transaction_writes_nothing_when_it_wakes() throws Exception { // K5
        try (Course course = new Course(directory, scale.editions(scale.random()), 4)) {
            Ground ground = course.ground().withBroker();
            ground.service("ingest", "ingest").start();
            ServiceProcess sleeper =
                    ground.service("enrich", "enrich-1").start().awaitReady();
            ServiceProcess other = ground.service("enrich", "enrich-2").start().awaitReady();
            sleeper.awaitReady();
            course.release();
            course.awaitEnriched(1);
            sleeper.process().freeze();
            course.release();
            course.awaitThrough(); // the session and the transaction of the sleeper had to end for that
            sleeper.process().wake();
            course.release();
            sleeper.awaitReady();
            other.awaitReady();
            course.release();
            course.awaitThrough();
            course.judge().print();
        }
    }
}
