package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.events.Claim;
import newswatch.events.Standing;
import org.junit.jupiter.api.Test;

/** What sounds like an act upon another state, and is none, or none of today's. */
class NoClaimTest {
    private static final Instant FRIDAY = Instant.parse("2018-05-25T15:00:00Z");

    @Test
    void links_and_captions_of_a_page_tell_nothing() {
        assertThat(news("Read more: China condemns North Korea over the missile launch"))
                .isEmpty();
        assertThat(news("JUST WATCHED North Korea threatens the United States Replay More Videos"))
                .isEmpty();
    }

    @Test
    void former_officials_and_campaigners_act_for_nobody() {
        assertThat(news("A former senior State Department official condemned Russia on Thursday."))
                .isEmpty();
        assertThat(news("Protesters from Italy, Austria and Germany criticized Russia on Thursday."))
                .isEmpty();
    }

    @Test
    void a_state_is_not_its_dissidents_nor_a_home_affair_anybodys() {
        assertThat(news("President Donald Trump met with Cuban dissidents on Thursday."))
                .isEmpty();
        assertThat(news("President Donald Trump vetoed a bill that would let families sue Saudi Arabia."))
                .isEmpty();
        assertThat(news("President Donald Trump blasted Republican lawmakers for praising Vladimir Putin."))
                .isEmpty();
        assertThat(news("The State Department warned American citizens in South Africa of attacks."))
                .isEmpty();
    }

    @Test
    void a_resolution_withdrawn_is_no_retreat_and_a_personal_attack_no_assault() {
        assertThat(news("Egypt withdrew the resolution on Thursday under pressure from Israel."))
                .isEmpty();
        assertThat(news("Pyongyang answered with personal attacks on South Korean President Moon Jae-in."))
                .noneMatch(brief -> brief.contains("ASSAULT"));
    }

    @Test
    void what_was_done_many_times_or_in_an_earlier_term_is_no_news() {
        assertThat(news("Donald Trump met with Shinzo Abe multiple times during his first year in office."))
                .isEmpty();
        assertThat(news("North Korea has often insulted Washington and rejected China's offers of help."))
                .noneMatch(brief -> brief.contains("REJECT"));
    }

    @Test
    void what_is_demanded_alleged_or_not_known_is_not_done() {
        assertThat(news("Reporters asked about accusations that Russia hacked the Pentagon."))
                .isEmpty();
        assertThat(news("North Korea has yet to release three Americans."))
                .noneMatch(brief -> brief.contains("RETREAT"));
        assertThat(news("Anticipation grew that Donald Trump would visit Japan."))
                .isEmpty();
    }

    @Test
    void she_is_a_woman_and_he_is_none() {
        assertThat(news("The court named Vladimir Putin. She urged Britain to act."))
                .isEmpty();
        assertThat(news("Angela Merkel flew home. She urged Russia to withdraw its troops."))
                .contains("DEU>RUS REQUEST-yield");
    }

    @Test
    void whoever_said_what_stands_before_a_comma_accuses_behind_it() {
        assertThat(news("Mike Pompeo said North Korea posed a danger, criticizing China for its silence."))
                .contains("USA>CHN ACCUSE-disapprove")
                .doesNotContain("PRK>CHN ACCUSE-disapprove");
    }

    @Test
    void a_show_of_force_needs_arms_and_a_rescue_is_none() {
        assertThat(news("The Justice Department will order all of its civil division lawyers to take a class."))
                .isEmpty();
        assertThat(news("France sent military planes on Thursday to join the search for survivors."))
                .isEmpty();
    }

    @Test
    void what_goes_on_all_the_time_is_no_news() {
        assertThat(news("Barack Obama met Xi Jinping on Thursday. The United States provides arms to Iraq."))
                .noneMatch(brief -> brief.contains("AID"));
        assertThat(news("President Barack Obama increased troop levels in Iraq after taking office."))
                .isEmpty();
    }

    @Test
    void a_legislator_and_a_stranger_do_not_speak_for_the_state() {
        assertThat(news("\"America stands with Israel,\" Senator Ted Cruz said on Thursday."))
                .isEmpty();
        assertThat(news("The Acme Company announced it plans to sue China next month."))
                .isEmpty();
    }

    @Test
    void whoever_is_criticised_as_him_is_not_whoever_is_named_behind() {
        assertThat(news("John Kerry assailed Barack Obama, criticizing him for suggesting Japan could arm."))
                .isEmpty();
        assertThat(news("China condemned North Korea and Russia called for talks with Japan."))
                .contains("CHN>PRK ACCUSE-disapprove")
                .doesNotContain("CHN>RUS ACCUSE-disapprove");
    }

    @Test
    void verbs_of_many_meanings_are_read_with_their_objects() {
        assertThat(news("Mike Pence recalled the end of the war in Iraq on Thursday."))
                .isEmpty();
        assertThat(news("In a letter to Kim Jong Un that was released by the White House, Donald Trump was brief."))
                .noneMatch(brief -> brief.contains("RETREAT"));
        assertThat(news("China offers to cut its trade surplus with the United States."))
                .noneMatch(brief -> brief.contains("THREATEN"));
        assertThat(news("North Korea has demanded concessions from the United States for decades."))
                .isEmpty();
    }

    @Test
    void each_of_two_accuses_the_other() {
        assertThat(news("China and the United States accused each other of bullying on Thursday."))
                .contains("CHN>USA ACCUSE-disapprove", "USA>CHN ACCUSE-disapprove");
    }

    private static List<String> news(String text) {
        return Reading.of(text, FRIDAY, "USA").stream()
                .filter(claim -> claim.standing() != Standing.BACKGROUND)
                .map(NoClaimTest::brief)
                .toList();
    }

    private static String brief(Claim claim) {
        return Reading.brief(claim);
    }
}
