package newswatch.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The judge of repeats is judged. */
class CopiesTest {
    private static final Instant START = Instant.parse("2018-05-24T14:00:00Z");

    private final Endpoint endpoint = new Endpoint("c0", Temper.SOUND, new Random(1), Duration.ofSeconds(1));

    @Test
    void a_repeat_across_a_kill_is_excused() {
        take("m1", 10);
        take("m1", 15);
        assertThat(copies(12).all()).hasSize(1);
        assertThat(copies(12).unexcused()).isEmpty();
    }

    @Test
    void a_repeat_without_a_kill_between_is_not() {
        take("m1", 10);
        take("m1", 15);
        assertThat(copies(5, 20).unexcused()).hasSize(1);
    }

    @Test
    void one_kill_excuses_one_repeat() {
        take("m1", 10);
        take("m2", 11);
        take("m1", 15);
        take("m2", 16);
        assertThat(copies(12).unexcused()).hasSize(1);
        assertThat(copies(12, 13).unexcused()).isEmpty();
    }

    private void take(String message, int second) {
        endpoint.take(message, "digest", START.plusSeconds(second));
    }

    private Copies copies(int... kills) {
        List<Blow> blows = Arrays.stream(kills)
                .mapToObj(second -> new Blow(Blow.Kind.KILLED, "first", START.plusSeconds(second)))
                .toList();
        return new Copies(List.of(endpoint), blows);
    }
}
