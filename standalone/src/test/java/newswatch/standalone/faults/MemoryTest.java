package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Less memory than it takes. To run out of it at work is to exit at once, as by {@code kill -9}, see {@link KillsTest}. */
@Timeout(1_800)
class MemoryTest { // A13
    private static final String TOO_LITTLE = "32m";
    /** What a JVM answers that was told to exit on OutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    void a_service_with_too_little_memory_exits_and_goes_on_with_more() throws Exception {
        try (Course course = new Course(directory, scale.editions(scale.random()), 2)) {
            Ground ground = course.ground().withBroker();
            ground.service("ingest", "ingest").start();
            ServiceProcess enrich = ground.service("enrich", "enrich").start().awaitReady();
            course.release();
            course.awaitThrough();
            enrich.end();
            course.release();
            try (ServiceProcess small = enrich.with(TOO_LITTLE).start()) {
                assertThat(small.process().exit()).as(small.process().said()).isEqualTo(OUT_OF_MEMORY);
            }
            enrich.start().awaitReady();
            course.awaitThrough();
            course.judge().print();
        }
    }
}
