package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures, captives and weapons told without anybody right before the verb who acts. */
class MeasuresTest {
    private static final Instant FRIDAY = Instant.parse("2018-05-25T15:00:00Z");

    @Test
    void words_of_doubt_before_a_weapon_leave_the_show_of_force() {
        assertThat(brief("North Korea rolled out what officials said was a new missile on Thursday."))
                .containsExactly("PRK> MOBILIZE-weapons");
    }

    @Test
    void a_capital_behind_an_embassy_says_with_whom_ties_are_cut() {
        assertThat(brief("China recalled its ambassador to Washington on Thursday."))
                .containsExactly("CHN>USA SANCTION-withdraw");
    }

    @Test
    void a_measure_goes_to_whom_it_answers() {
        assertThat(brief("China slapped levies on plums Thursday in response to U.S. tariffs."))
                .containsExactly("CHN>USA COERCE-restrict");
    }

    @Test
    void a_passive_that_ends_in_a_list_is_the_deed_of_whoever_keeps_the_list() {
        assertThat(brief("Huawei was placed on a U.S. blacklist on Thursday."))
                .containsExactly("USA>CHN COERCE-restrict");
    }

    @Test
    void whoever_signs_a_law_does_what_it_does() {
        assertThat(brief("President Donald Trump signed a bill Thursday that slaps new sanctions on North Korea."))
                .containsExactly("USA>PRK COERCE-restrict");
    }

    @Test
    void firms_forbidden_to_sell_abroad_are_forbidden_by_their_own_state() {
        assertThat(brief("American firms were forbidden on Thursday to sell plums to China."))
                .containsExactly("USA>CHN COERCE-restrict");
    }

    @Test
    void a_captive_freed_before_the_subject_has_been_let_go() {
        assertThat(brief("Freed after a year in a North Korean prison, an American nurse flew home on Thursday."))
                .containsExactly("PRK>USA RETREAT-release");
    }

    @Test
    void a_theft_of_data_that_the_other_side_tells_of_is_its_accusation() {
        assertThat(brief("China has broken into the network of an American bank, the Pentagon said Thursday."))
                .containsExactly("USA>CHN ACCUSE-allege");
    }

    @Test
    void games_hurt_nobody() {
        assertThat(brief("China routed the United States in the semifinal on Thursday."))
                .isEmpty();
    }

    @Test
    void the_year_of_a_treaty_is_not_the_day_of_its_end() {
        assertThat(brief("North Korea tore up the 1953 armistice with the United States on Thursday."))
                .containsExactly("PRK>USA SANCTION-withdraw");
    }

    private static List<String> brief(String text) {
        return Reading.of(text, FRIDAY, "USA").stream().map(Reading::brief).toList();
    }
}
