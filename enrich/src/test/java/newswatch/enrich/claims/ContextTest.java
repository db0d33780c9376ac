package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTest {
    /** A Friday. */
    private static final Instant FRIDAY = Instant.parse("2017-04-07T15:00:00Z");

    @Test
    void two_named_by_one_word_act_upon_each_other() {
        assertThat(brief("The two Koreas held talks on Friday.")).containsExactly("PRK>KOR CONSULT");
        assertThat(brief("The world's two largest economies held talks on trade on Friday."))
                .containsExactly("USA>CHN CONSULT");
    }

    @Test
    void what_is_asked_of_a_pair_is_asked_of_each() {
        assertThat(brief("Beijing urged both Koreas on Friday to show restraint."))
                .containsExactly("CHN>PRK REQUEST", "CHN>KOR REQUEST");
    }

    @Test
    void of_three_who_meet_each_meets_each() {
        assertThat(brief("China, Japan and the United States held talks on Friday."))
                .contains("CHN>JPN CONSULT", "CHN>USA CONSULT", "JPN>USA CONSULT");
    }

    @Test
    void the_north_is_a_name_where_north_korea_is_spoken_of() {
        assertThat(brief("Last month the North fired a missile. North Korea fired another one on Friday."))
                .contains("PRK> MOBILIZE-weapons");
    }

    @Test
    void a_passive_tells_what_its_active_would() {
        assertThat(brief("A South Korean patrol boat was sunk by a North Korean torpedo on Friday."))
                .containsExactly("PRK>KOR ASSAULT");
        assertThat(brief("Tariffs of 25 percent on American soybeans were announced by China on Friday."))
                .containsExactly("CHN>USA COERCE-restrict");
    }

    @Test
    void what_is_cancelled_is_no_visit() {
        assertThat(brief("Mike Pompeo's trip to Pyongyang was cancelled by President Trump on Friday."))
                .containsExactly("USA>PRK REJECT-meet");
    }

    @Test
    void a_rebuke_drawn_is_the_critics() {
        assertThat(brief("The United States sent a carrier to Korea on Friday, drawing a sharp rebuke from China."))
                .contains("CHN>USA ACCUSE-disapprove");
    }

    @Test
    void who_is_told_of_in_the_sentence_before_is_answered() {
        assertThat(brief("Washington indicted five Chinese officers on Friday. Beijing lodged a protest."))
                .contains("CHN>USA ACCUSE-allege");
    }

    @Test
    void who_wins_a_release_does_not_hold_the_freed() {
        assertThat(brief("Jimmy Carter won the release on Friday of an American held in North Korea."))
                .containsExactly("PRK>USA RETREAT-release");
        assertThat(brief("Freed after a year in a North Korean prison, three American citizens landed on Friday."))
                .containsExactly("PRK>USA RETREAT-release");
    }

    private static List<String> brief(String text) {
        return Reading.of(text, FRIDAY, "USA").stream().map(Reading::brief).toList();
    }
}
