package newswatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void each_check_is_a_gauge_that_follows_it() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        String[] problem = {null};
        Health health = new Health(registry);
        health.check("kafka", () -> "replaced by another service's");
        health.check("kafka", () -> problem[0]);
        assertThat(ok(registry)).isEqualTo(1);
        problem[0] = "away";
        assertThat(ok(registry)).isEqualTo(0);
        assertThat(health.ready()).isFalse();
    }

    @Test
    void a_part_that_has_ended_for_good_is_named_with_its_reason() {
        String[] end = {null};
        Health health = new Health();
        health.life("streams", () -> end[0]);
        assertThat(health.ended()).isEmpty();
        end[0] = "stopped: disk full";
        assertThat(health.ended()).contains("streams stopped: disk full");
    }

    private static double ok(SimpleMeterRegistry registry) {
        return registry.get("newswatch.health.ok").tag("check", "kafka").gauge().value();
    }
}
