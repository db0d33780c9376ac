package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one broker, and with it the coordinator of groups and transactions, is not there yet, dies, and is stopped. */
@Timeout(1_800)
class BrokerAwayTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    void services_wait_for_it_and_lose_nothing_of_what_came_meanwhile() throws Exception { // K1, K2, K23
        try (Course course = new Course(directory, scale.editions(scale.random()), 5)) {
            Ground ground = course.ground();
            List<ServiceProcess> services = List.of(
                    ground.service("ingest", "ingest").start(),
                    ground.service("enrich", "enrich").start(),
                    ground.service("alerts", "alerts").start());
            course.release();
            services.forEach(BrokerAwayTest::awaitNotReady);
            ground.withBroker();
            services.forEach(ServiceProcess::awaitReady);
            course.awaitThrough();

            course.release();
            ground.broker().kill();
            course.release();
            services.forEach(BrokerAwayTest::awaitNotReady);
            ground.broker().start();
            course.awaitThrough();

            course.release();
            ground.broker().stop();
            course.release();
            services.forEach(BrokerAwayTest::awaitNotReady);
            ground.broker().start();
            course.awaitThrough();

            services.forEach(ServiceProcess::awaitReady);
            course.judge().print();
            // whoever cannot say that it was told is told again: at most once for each time the broker went
            assertThat(course.told()).isLessThanOrEqualTo(2);
        }
    }

    private static void awaitNotReady(ServiceProcess service) {
        await().atMost(PATIENCE).until(() -> service.readiness() == 503);
        assertThat(service.process().alive()).as(service.name()).isTrue();
    }
}
