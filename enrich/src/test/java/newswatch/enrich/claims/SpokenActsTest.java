package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one state says to another, in the wording of agencies. */
class SpokenActsTest {
    private static final Instant FRIDAY = Instant.parse("2018-07-13T12:00:00Z");

    private static List<String> brief(String text) {
        return Reading.of(text, FRIDAY, "USA").stream().map(Reading::brief).toList();
    }

    @Test
    void who_is_told_something_hears_it_as_a_state() {
        assertThat(brief("North Korea has told the United States that it is ready to hand over its plutonium."))
                .containsExactly("PRK>USA AGREE");
        assertThat(brief("China has told reporters that it is ready to help.")).isEmpty();
    }

    @Test
    void concern_and_appeals_go_to_those_whose_deed_they_follow() {
        assertThat(brief("China expressed grave concern on Friday after the United States sailed a frigate by."))
                .contains("CHN>USA ACCUSE-disapprove");
        assertThat(brief("China urged restraint after North Korea fired shells."))
                .contains("CHN>PRK REQUEST");
    }

    @Test
    void a_pronoun_is_as_good_as_the_name_that_said_it() {
        assertThat(brief("China said it was strongly dissatisfied with the U.S. ruling."))
                .containsExactly("CHN>USA ACCUSE-disapprove");
    }

    @Test
    void a_second_verb_has_the_recipient_of_the_first() {
        assertThat(brief("China opposes the U.S. embargo and will take measures, it said."))
                .hasSize(2);
    }

    @Test
    void words_may_be_said_of_somebody() {
        assertThat(brief("\"I would be honored to meet him,\" Trump said of Kim Jong Un on Friday."))
                .containsExactly("USA>PRK AGREE");
    }

    @Test
    void being_open_to_talks_is_no_meeting() {
        assertThat(brief("China is open to talks with the United States, it said on Friday."))
                .containsExactly("CHN>USA AGREE");
        assertThat(brief("North Korea held out the prospect of talks with the United States on Friday."))
                .containsExactly("PRK>USA AGREE");
    }

    @Test
    void a_dropped_reading_does_not_hide_what_stands_inside_it() {
        assertThat(brief("North Korea said on Friday it would not go ahead with the meeting with the United States."))
                .containsExactly("PRK>USA REJECT-meet");
    }
}
