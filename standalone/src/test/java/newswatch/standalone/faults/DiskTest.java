package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full to the last byte, and freed. */
@Timeout(1_800)
class DiskTest { // A14, K10
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STATE_MEGABYTES = 64;
    private static final int LOG_MEGABYTES = 128;

    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    void enrich_ends_and_says_that_its_disk_is_full_and_started_again_goes_on_when_it_is_freed() throws Exception {
        try (Disk disk = Disk.of(directory.resolve("state"), STATE_MEGABYTES);
                Course course = new Course(directory, scale.editions(scale.random()), 2)) {
            Ground ground = course.ground().withBroker();
            ground.service("ingest", "ingest").start();
            ServiceProcess enrich = ground.service("enrich", "enrich", Ground.HEAP, disk.directory());
            enrich.start().awaitReady();
            course.release();
            course.awaitThrough();
            enrich.end();
            disk.fill();
            enrich.start();
            course.release();
            int exit = enrich.process().exit();
            System.out.println(
                    "enrich on a full disk: " + enrich.process().said().lines().reduce("", (one, next) -> next));
            assertThat(enrich.process().said()).contains("No space left on device");
            assertThat(exit).as("so that whoever started it starts it again").isEqualTo(1);
            disk.free();
            enrich.start().awaitReady();
            course.awaitThrough();
            course.judge().print();
        }
    }

    @Test
    void the_broker_stops_when_its_disk_is_full_ingest_waits_and_both_go_on_when_it_is_freed() throws Exception { // K2
        try (Disk disk = Disk.of(directory.resolve("kafka"), LOG_MEGABYTES);
                Course course = new Course(directory, scale.editions(scale.random()), 2)) {
            Ground ground = course.ground().withBroker();
            ServiceProcess ingest = ground.service("ingest", "ingest").start().awaitReady();
            ServiceProcess enrich = ground.service("enrich", "enrich").start().awaitReady();
            course.release();
            course.awaitThrough();
            disk.fill();
            course.release();
            await().atMost(PATIENCE).until(() -> !ground.broker().process().alive());
            await().atMost(PATIENCE).until(() -> ingest.readiness() == 503);
            assertThat(ground.broker().process().said()).contains("No space left on device");
            disk.free();
            ground.broker().start();
            ingest.awaitReady();
            enrich.awaitReady();
            course.awaitThrough();
            course.judge().print();
        }
    }
}
