package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoAndWhomTest {
    /** A Friday. */
    private static final Instant FRIDAY = Instant.parse("2017-04-07T15:00:00Z");

    @Test
    void each_conjunct_of_a_subject_acts() {
        assertThat(brief("The United States and South Korea kicked off their annual drills on Friday."))
                .containsExactly("USA> MOBILIZE-troops", "KOR> MOBILIZE-troops");
        assertThat(brief("American and South Korean troops began joint exercises on Friday."))
                .containsExactly("USA> MOBILIZE-troops", "KOR> MOBILIZE-troops");
    }

    @Test
    void what_is_asked_of_two_is_asked_of_each() {
        assertThat(brief("China urged Washington and Pyongyang on Friday to return to talks."))
                .containsExactly("CHN>USA REQUEST-meet", "CHN>PRK REQUEST-meet");
    }

    @Test
    void a_definite_noun_points_back_to_an_act_of_its_own_kind() {
        assertThat(
                        brief(
                                "North Korea fired a missile on Friday. China imposed tariffs on Japan. Seoul condemned the launch."))
                .contains("KOR>PRK ACCUSE-disapprove")
                .doesNotContain("KOR>CHN ACCUSE-disapprove");
        assertThat(brief("North Korea criticized the decision of the Olympic committee after China held a drill."))
                .doesNotContain("PRK>CHN ACCUSE-disapprove");
    }

    @Test
    void an_act_only_named_with_its_owner_may_be_pointed_back_to() {
        assertThat(
                        brief(
                                "Markets fell after the latest North Korean launch. The United States condemned the test on Friday."))
                .contains("USA>PRK ACCUSE-disapprove");
    }

    @Test
    void a_demand_to_stop_something_goes_to_whoever_does_it() {
        assertThat(
                        brief(
                                "The United States and South Korea began military drills on Friday. North Korea demanded that they be canceled."))
                .contains("PRK>USA REQUEST", "PRK>KOR REQUEST");
    }

    @Test
    void a_foreigner_is_held_by_whose_soil_or_court_is_named() {
        assertThat(brief("An American citizen was detained at the airport in Pyongyang on Friday."))
                .containsExactly("PRK>USA COERCE-arrest");
        assertThat(brief("An American student was given 15 years of hard labor by a North Korean court on Friday."))
                .containsExactly("PRK>USA COERCE-arrest");
        assertThat(brief("Jeffrey Fowle, one of three Americans held in North Korea, was freed on Friday."))
                .containsExactly("PRK>USA RETREAT-release");
    }

    @Test
    void a_missile_that_flies_is_its_owners_and_never_the_tellers() {
        assertThat(
                        brief(
                                "North Korea showed its force again. The missile flew 300 miles on Friday, the Pentagon said, after it was launched from Wonsan."))
                .contains("PRK> MOBILIZE-weapons")
                .doesNotContain("USA> MOBILIZE-weapons");
        assertThat(brief("A missile was test-fired off the North's east coast on Friday, Seoul said."))
                .containsExactly("PRK> MOBILIZE-weapons");
    }

    @Test
    void forces_that_go_somewhere_show_themselves() {
        assertThat(brief("Two American bombers roared over South Korea on Friday."))
                .containsExactly("USA> MOBILIZE-troops");
        assertThat(brief("The U.S.S. Dewey sailed within 12 miles of Mischief Reef on Friday."))
                .containsExactly("USA> MOBILIZE-troops");
    }

    @Test
    void former_officials_act_for_nobody() {
        assertThat(brief("North Korean diplomats met former American officials in Malaysia on Friday."))
                .isEmpty();
    }

    @Test
    void the_main_ally_needs_no_name() {
        assertThat(brief("North Korea's main ally condemned the United States on Friday."))
                .containsExactly("CHN>USA ACCUSE-disapprove");
    }

    @Test
    void the_ministry_is_the_one_named_before() {
        assertThat(brief("China's Ministry of Commerce met on Friday. The ministry accused Washington of bullying."))
                .containsExactly("CHN>USA ACCUSE-disapprove");
    }

    private static List<String> brief(String text) {
        return Reading.of(text, FRIDAY, "USA").stream().map(Reading::brief).toList();
    }
}
