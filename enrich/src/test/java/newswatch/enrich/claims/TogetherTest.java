package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final Instant FRIDAY = Instant.parse("2018-05-25T15:00:00Z");

    @Test
    void the_two_koreas_are_both_whoever_else_was_named() {
        assertThat(brief("The two Koreas held talks on Thursday, Japan said.")).containsExactly("PRK>KOR CONSULT");
        assertThat(brief("The rival Koreas condemned Japan on Thursday."))
                .contains("KOR>JPN ACCUSE-disapprove", "PRK>JPN ACCUSE-disapprove");
    }

    @Test
    void talks_between_two_are_told_by_what_they_do() {
        assertThat(brief("Talks between China and Japan on sharing a fish stock dragged past midnight on Thursday."))
                .containsExactly("CHN>JPN CONSULT");
        assertThat(brief("Talks between China and Japan may collapse.")).isEmpty();
    }

    @Test
    void what_is_signed_by_two_they_sign_with_each_other() {
        assertThat(brief("A treaty on fish was signed in Oslo on Thursday by China and Japan."))
                .containsExactly("CHN>JPN SUPPORT");
    }

    @Test
    void each_of_three_meets_each() {
        assertThat(brief("China, Japan and Russia held talks on Thursday."))
                .containsExactly("CHN>JPN CONSULT", "CHN>RUS CONSULT", "JPN>RUS CONSULT");
    }

    @Test
    void goods_that_arrive_are_given_by_whose_they_are() {
        assertThat(brief("Ten tons of Chinese rice left port on Thursday for North Korea."))
                .containsExactly("CHN>PRK AID");
        assertThat(brief("Ten tons of Chinese rice may leave for North Korea.")).isEmpty();
    }

    @Test
    void an_offer_with_a_price_is_no_concession() {
        assertThat(brief("North Korea is ready to halt its nuclear tests if the United States lifts its ban."))
                .contains("PRK>USA AGREE");
    }

    @Test
    void whoever_signs_a_paper_does_what_it_says() {
        assertThat(brief("President Donald Trump on Thursday signed an order that lifts a ban on Japanese beef."))
                .contains("USA>JPN CONCEDE");
        assertThat(brief("Japan read an order that lifts a ban on Chinese beef."))
                .isEmpty();
    }

    @Test
    void ties_established_by_two_are_with_each_other() {
        assertThat(brief("China and Japan established a strategic partnership on Thursday."))
                .containsExactly("CHN>JPN SUPPORT");
    }

    @Test
    void a_journey_between_commas_and_a_call_before_the_verb_are_told_where_news_begins() {
        assertThat(brief("President Donald Trump, in Tokyo on the first leg of a tour, ate fish on Thursday."))
                .containsExactly("USA>JPN CONSULT-visit");
        assertThat(brief("President Donald Trump, in Tokyo with a cold, ate fish on Thursday."))
                .isEmpty();
    }

    private static List<String> brief(String text) {
        return Reading.of(text, FRIDAY, "USA").stream().map(Reading::brief).toList();
    }
}
