package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import newswatch.service.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServingTest {
    @Test
    void a_process_of_no_more_use_closes_what_runs_and_fails_with_the_reason() {
        Health health = new Health();
        CountDownLatch looked = new CountDownLatch(2);
        CountDownLatch closed = new CountDownLatch(1);
        health.life("streams", () -> {
            looked.countDown();
            return looked.getCount() == 0 ? "stopped: disk full" : null;
        });
        assertThatThrownBy(() -> Serving.until(closed::countDown, health, Duration.ofMillis(1)))
                .isInstanceOf(Failure.class) // the command ends with 1
                .hasMessage("streams stopped: disk full; this process ends, to be started again");
        assertThat(closed.getCount()).isZero();
    }
}
