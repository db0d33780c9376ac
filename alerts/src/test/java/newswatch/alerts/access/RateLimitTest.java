package newswatch.alerts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import newswatch.alerts.deliver.ManualClock;
import org.junit.jupiter.api.Test;

class RateLimitTest { // A5
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final RateLimit limit = new RateLimit(3, 0.5, clock);

    @Test
    void lets_a_burst_through_and_then_says_how_long_to_wait() {
        for (int call = 0; call < 3; call++) {
            assertThat(limit.take("ann")).isZero();
        }
        assertThat(limit.take("ann")).isEqualTo(Duration.ofSeconds(2));
        assertThat(limit.take("bob")).isZero();
        clock.advance(Duration.ofSeconds(2));
        assertThat(limit.take("ann")).isZero();
        assertThat(limit.take("ann")).isPositive();
        clock.advance(Duration.ofHours(1));
        for (int call = 0; call < 3; call++) {
            assertThat(limit.take("ann")).isZero();
        }
        assertThat(limit.take("ann")).isPositive();
    }

    @Test
    void can_be_looked_at_without_a_call() {
        limit.take("ann");
        for (int look = 0; look < 10; look++) {
            assertThat(limit.look("ann")).isZero();
        }
        assertThat(limit.take("ann")).isZero();
    }

    @Test
    void forgets_who_called_longest_ago_rather_than_growing() {
        limit.take("ann");
        limit.take("ann");
        limit.take("ann");
        for (int other = 0; other < 30_000; other++) {
            limit.take("other " + other);
        }
        assertThat(limit.take("ann")).isZero();
    }
}
