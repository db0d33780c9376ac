package newswatch.alerts.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newswatch.events.RelationState;
import newswatch.events.RelationState.Mood;
import org.junit.jupiter.api.Test;

class MoodGaugesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MoodGauges gauges = new MoodGauges(registry);

    @Test
    void the_mood_of_each_side_follows_what_is_known_of_it() {
        gauges.show(state("CHN-USA", mood("USA", "CHN", -42)));
        gauges.show(state("CHN-USA", mood("USA", "CHN", 15)));
        assertThat(shown("USA", "CHN")).isEqualTo(1.5);
    }

    @Test
    void what_a_side_does_alone_is_shown_toward_nobody() {
        gauges.show(state("PRK", mood("PRK", null, -70)));
        assertThat(shown("PRK", "")).isEqualTo(-7);
    }

    private double shown(String side, String other) {
        return registry.get("newswatch.relation.mood")
                .tag("side", side)
                .tag("other", other)
                .gauge()
                .value();
    }

    private static Mood mood(String side, String other, int tenths) {
        return new Mood(side, other, tenths, 0, "STEADY", List.of());
    }

    private static RelationState state(String relation, Mood mood) {
        return new RelationState(
                "watch", relation, LocalDate.of(2018, 6, 12), List.of(mood), Map.of(), null, null, null);
    }
}
