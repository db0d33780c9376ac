package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What enrich keeps on disk is deleted or damaged while it is away. */
@Timeout(1_800)
class StateTest { // K10
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    /** Either it is made anew from the changelog, or the service stops and says why, and is well without the state. */
    @Test
    void state_that_is_damaged_is_made_anew_or_refused_and_never_believed() throws Exception {
        List<Damage> damages = List.of(Damage.values()).subList(0, scale.damages());
        try (Course course = new Course(directory, scale.editions(scale.random()), damages.size() + 1)) {
            Ground ground = course.ground().withBroker();
            ground.service("ingest", "ingest").start();
            ServiceProcess enrich = ground.service("enrich", "enrich").start();
            for (Damage damage : damages) {
                course.release();
                course.awaitThrough();
                enrich.end();
                assertThat(damage.inflict(enrich.data())).as("files damaged").isPositive();
                enrich.start();
                System.out.println(damage + ": " + whatBecomesOf(enrich));
            }
            course.release();
            course.awaitThrough();
            course.judge().print();
        }
    }

    /** It works at last, with its state or without. */
    private static String whatBecomesOf(ServiceProcess enrich) throws IOException, InterruptedException {
        await().atMost(PATIENCE).until(() -> enrich.stopped() || enrich.readiness() == 200);
        if (!enrich.stopped()) {
            return "made anew";
        }
        String why = enrich.health();
        assertThat(why).contains("delete " + enrich.data());
        enrich.end();
        Damage.DELETED.inflict(enrich.data());
        enrich.start().awaitReady();
        return why;
    }
}
