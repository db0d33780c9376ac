package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceWordsTest {
    @Test
    void one_that_is_well_and_hardly_known_needs_no_words() {
        assertThat(SourceWords.of(state("ok", null, 0, null))).isEmpty();
    }

    @Test
    void a_failing_one_says_what_it_does_and_how_often() {
        assertThat(SourceWords.of(state("failing", "timeout", 4, null)))
                .isEqualTo("does not answer in time, 4 times in a row");
        assertThat(SourceWords.of(state("degraded", "robots_denied", 0, null)))
                .isEqualTo("some of its articles: its robots.txt forbids fetching");
    }

    @Test
    void a_silent_one_says_what_is_usual_and_where_it_went() {
        assertThat(SourceWords.of(state("silent", null, 0, "https://new.example/feed")))
                .isEqualTo("nothing new; usually something every 40 minutes, and lately never later than after 9 hours;"
                        + " has moved for good to https://new.example/feed");
    }

    @Test
    void a_reason_nobody_has_put_in_words_is_still_readable() {
        assertThat(SourceWords.reason("new_reason")).isEqualTo("new reason");
        assertThat(SourceWords.remedy("new_reason")).isEmpty();
    }

    private static SourceState state(String health, String reason, int failures, String movedTo) {
        boolean silent = health.equals("silent");
        return new SourceState(
                "id",
                "Name",
                "https://x.example/feed",
                Instant.EPOCH,
                null,
                null,
                null,
                health,
                reason,
                failures,
                null,
                null,
                null,
                silent ? new SourceState.Rhythm(2_400, 32_400) : null,
                silent ? Instant.EPOCH : null,
                movedTo);
    }
}
