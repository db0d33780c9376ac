package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialActsTest {
    private static final Instant FRIDAY = Instant.parse("2018-05-25T15:00:00Z");

    @Test
    void a_verb_whose_past_is_its_bare_form_is_a_verb_behind_its_subject() {
        assertThat(brief("North Korea cut the hotline to South Korea on Thursday."))
                .containsExactly("PRK>KOR SANCTION-discontinue");
        assertThat(brief("North Korea has successfully put a satellite in orbit."))
                .containsExactly("PRK> MOBILIZE-weapons");
    }

    @Test
    void what_a_bomber_does_is_a_show_of_force_and_what_a_traveller_does_is_none() {
        assertThat(brief("Two Chinese bombers roared past Taiwan on Thursday."))
                .containsExactly("CHN> MOBILIZE-troops");
        assertThat(brief("Two Chinese painters flew past Taiwan on Thursday.")).isEmpty();
    }

    @Test
    void both_who_hold_an_exercise_hold_it() {
        assertThat(brief("The United States and South Korea kicked off war games on Thursday."))
                .containsExactlyInAnyOrder("USA> MOBILIZE-troops", "KOR> MOBILIZE-troops");
    }

    @Test
    void a_country_is_no_place_because_its_verb_has_a_thing_of_the_country_behind() {
        assertThat(brief("China barred its banks from trading with North Korea on Thursday."))
                .containsExactly("CHN>PRK COERCE-restrict");
    }

    private static List<String> brief(String text) {
        return Reading.of(text, FRIDAY, "USA").stream().map(Reading::brief).toList();
    }
}
