package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Instances of enrich come, go, and fall asleep at work. */
@Timeout(1_800)
class InstancesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    void a_standby_that_follows_takes_over_when_its_instance_is_killed() throws Exception { // K4
        try (Course course = new Course(directory, scale.editions(scale.random()), 4)) {
            Ground ground = course.ground().withBroker().withStandbys(1);
            ground.service("ingest", "ingest").start();
            ServiceProcess active = ground.service("enrich", "enrich-1").start().awaitReady();
            ServiceProcess standby =
                    ground.service("enrich", "enrich-2").start().awaitReady();
            course.release();
            course.awaitThrough();
            // of every partition, and of both steps
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(kept(standby)).isEqualTo(kept(active)).hasSize(8));
            course.release();
            course.awaitEnriched(1);
            active.process().kill();
            course.release();
            course.awaitThrough();
            standby.awaitReady();
            course.release();
            course.awaitThrough();
            course.judge().print();
        }
    }

    /** The tasks whose stores an instance has on its disk, its own and those it stands by for. */
    private static Set<String> kept(ServiceProcess enrich) throws IOException {
        try (Stream<Path> files = Files.walk(enrich.data())) {
            return files.filter(file -> file.endsWith("rocksdb"))
                    .map(file -> file.getParent().getFileName().toString())
                    .collect(Collectors.toSet());
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
