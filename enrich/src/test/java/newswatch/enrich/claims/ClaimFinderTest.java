package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Voice;
import org.junit.jupiter.api.Test;

class ClaimFinderTest {
    /** A Friday morning in Washington. */
    private static final Instant FRIDAY = Instant.parse("2018-05-25T15:00:00Z");

    @Test
    void reports_the_cancelled_summit_with_its_day_and_object() {
        Claim claim = only(
                "WASHINGTON - President Donald Trump on Thursday called off a summit with North Korean leader Kim Jong Un.");
        assertThat(Reading.full(claim)).isEqualTo("USA>PRK REJECT-meet ASSERTED NEWS 2018-05-24 DAY");
        assertThat(claim.matter().kind()).isEqualTo(ObjectKind.MEETING);
        assertThat(claim.matter().who()).containsExactly("PRK", "USA");
        assertThat(claim.voice()).isEqualTo(Voice.LEADER);
        assertThat(claim.quote()).startsWith("WASHINGTON").endsWith("Kim Jong Un.");
    }

    @Test
    void a_possessive_names_the_actor_of_a_noun() {
        assertThat(
                        brief(
                                "Diplomats were stunned by Trump's sudden cancellation on Thursday of his talks with Kim Jong Un."))
                .containsExactly("USA>PRK REJECT-meet");
    }

    @Test
    void a_launch_has_no_recipient() {
        Claim claim =
                only("North Korea fired two ballistic missiles into the sea on Friday, South Korea's military said.");
        assertThat(Reading.full(claim)).isEqualTo("PRK> MOBILIZE-weapons ASSERTED NEWS 2018-05-25 DAY");
        assertThat(claim.matter().kind()).isEqualTo(ObjectKind.LAUNCH);
    }

    @Test
    void a_passive_turns_actor_and_recipient_round() {
        assertThat(brief("Three American citizens were released by North Korea on Wednesday."))
                .containsExactly("PRK>USA RETREAT-release");
    }

    @Test
    void a_plan_is_an_agreement_with_a_day_it_is_due() {
        Claim claim = only("President Donald Trump said on Thursday he will meet Kim Jong Un on June 12.");
        assertThat(Reading.full(claim)).isEqualTo("USA>PRK AGREE PLANNED NEWS 2018-05-24 DAY");
        assertThat(claim.due()).hasToString("2018-06-12");
    }

    @Test
    void suppositions_negations_and_conditions_are_no_claims() {
        assertThat(brief("Trump may meet Kim Jong Un in Singapore.")).isEmpty();
        assertThat(brief("China did not impose sanctions on North Korea.")).isEmpty();
        assertThat(brief("If North Korea fires a missile, China could impose sanctions on Pyongyang."))
                .isEmpty();
        assertThat(brief("Analysts said China imposed sanctions on North Korea to please Washington."))
                .isEmpty();
        assertThat(brief("The summit that was supposed to take place was in doubt."))
                .isEmpty();
    }

    @Test
    void to_threaten_is_an_act_and_its_condition_is_quoted() {
        Claim claim =
                only("North Korea threatened to cancel the summit if the United States goes ahead with its drills.");
        assertThat(Reading.brief(claim)).isEqualTo("PRK>USA THREATEN-relations");
        assertThat(claim.condition()).isEqualTo("if the United States goes ahead with its drills");
    }

    @Test
    void a_denial_is_marked_as_one() {
        assertThat(all("China denied on Friday that it had imposed sanctions on North Korea."))
                .allMatch(claim -> claim.modality() == Modality.DENIED);
    }

    @Test
    void pronouns_and_short_forms_are_resolved_within_the_article() {
        assertThat(brief("President Donald Trump spoke. He criticized Kim Jong Un on Friday."))
                .containsExactly("USA>PRK ACCUSE-disapprove");
        assertThat(brief("Kim Jong Un and Xi Jinping smiled. On Monday the two leaders met in Dalian."))
                .containsExactly("PRK>CHN CONSULT-visit");
    }

    @Test
    void what_is_done_at_home_is_done_to_no_other_country() {
        assertThat(brief("President Donald Trump criticized Senator Mitch McConnell over talks with China."))
                .isEmpty();
        assertThat(brief("China warned travellers that floods in North Korea may spread."))
                .isEmpty();
        assertThat(brief("Senator Marco Rubio threatened North Korea with war."))
                .isEmpty();
        assertThat(brief("Senator Marco Rubio criticized North Korea on Friday."))
                .containsExactly("USA>PRK ACCUSE-disapprove");
    }

    @Test
    void a_verb_behind_an_apposition_has_its_subject() {
        assertThat(
                        brief(
                                "Secretary of State Mike Pompeo and his Chinese counterpart, Wang Yi, met in Vienna on Friday."))
                .hasSize(1);
    }

    @Test
    void praise_of_a_person_is_no_act_and_thanks_tell_nothing_of_what_one_is_thanked_for() {
        assertThat(brief("Trump thanked Kim Jong Un for the release of three American detainees."))
                .containsExactly("USA>PRK SUPPORT");
        assertThat(brief("Trump praised Kim Jong Un on Friday.")).isEmpty();
        assertThat(brief("China expressed deep condolences over the death of Kim Jong Il on Friday."))
                .containsExactly("CHN>PRK SUPPORT");
    }

    @Test
    void a_warning_is_a_threat_only_of_what_the_one_who_warns_would_do() {
        assertThat(brief("North Korea's army warned of strikes against the United States on Friday."))
                .containsExactly("PRK>USA THREATEN-violence");
        assertThat(brief("The United States warned of strikes by North Korea on Friday."))
                .isEmpty();
        assertThat(brief("The army of North Korea warned that it was authorized to attack the United States."))
                .contains("PRK>USA THREATEN");
    }

    @Test
    void history_is_told_as_background() {
        Claim agreed = only("Trump agreed in March to meet Kim Jong Un.");
        assertThat(Reading.full(agreed)).isEqualTo("USA>PRK AGREE PLANNED BACKGROUND 2018-03-16 MONTH");
        assertThat(all("Nothing happened in 2005. China condemned North Korea in 2006. "
                        + "Japan looked on. China condemned North Korea."))
                .allMatch(claim -> claim.standing() == newswatch.events.Standing.BACKGROUND);
    }

    @Test
    void an_act_in_an_after_clause_happened_that_much_before() {
        Claim claim = only("The meeting came two days after Trump called off his summit with Kim Jong Un.");
        assertThat(Reading.full(claim)).isEqualTo("USA>PRK REJECT-meet ASSERTED NEWS 2018-05-23 DAY");
    }

    @Test
    void the_day_a_meeting_is_named_by_is_when_it_is_due_not_when_it_was_threatened() {
        Claim claim = only("North Korea threatened to walk away from the June 12 summit with the United States.");
        assertThat(Reading.full(claim)).isEqualTo("PRK>USA THREATEN-relations ASSERTED NEWS 2018-05-25 DAY");
    }

    @Test
    void an_act_told_as_done_has_no_day_ahead() {
        assertThat(all("Trump met Kim Jong Un on June 12.")).isEmpty();
    }

    @Test
    void a_pledge_of_two_things_is_no_deed() {
        assertThat(
                        all(
                                "North Korea will halt its nuclear tests and shut down its nuclear test site, it said on Friday."))
                .isNotEmpty()
                .allMatch(claim -> claim.modality() == Modality.PLANNED);
    }

    @Test
    void commentary_and_other_languages_tell_no_news() {
        Article opinion = Reading.article("China condemned North Korea on Friday.", FRIDAY, "USA", "en");
        assertThat(Reading.of(opinion, Genre.COMMENTARY))
                .allMatch(claim -> claim.standing() == newswatch.events.Standing.BACKGROUND);
        Article chinese = Reading.article("China condemned North Korea on Friday.", FRIDAY, "CHN", "zh");
        assertThat(Reading.of(chinese, Genre.REPORT)).isEmpty();
    }

    @Test
    void subjects_are_found_over_appositions_relatives_and_joined_verbs() {
        assertThat(brief("China, an ally of North Korea, was among the countries that condemned North Korea."))
                .containsExactly("CHN>PRK ACCUSE-disapprove");
        assertThat(brief("Mike Pompeo said North Korea posed a danger, while also criticizing China."))
                .contains("USA>CHN ACCUSE-disapprove")
                .doesNotContain("PRK>CHN ACCUSE-disapprove");
    }

    @Test
    void what_is_condemned_points_back_to_who_did_it() {
        assertThat(
                        brief(
                                "North Korea fired a missile on Friday. Japan condemned the launch in defiance of U.N. sanctions."))
                .containsExactly("PRK> MOBILIZE-weapons", "JPN>PRK ACCUSE-disapprove");
    }

    @Test
    void words_said_of_others_are_the_speakers_act() {
        assertThat(brief("Pyongyang said the drills by the United States and South Korea were an act of war."))
                .containsExactlyInAnyOrder("PRK>USA ACCUSE-disapprove", "PRK>KOR ACCUSE-disapprove");
        assertThat(brief("President Donald Trump tweeted that China must rein in North Korea."))
                .containsExactly("USA>CHN REQUEST");
    }

    @Test
    void a_passive_without_an_agent_is_whose_the_speaker_is() {
        assertThat(brief("The Pentagon told reporters that two F-22 fighter jets have been sent to South Korea."))
                .containsExactly("USA> MOBILIZE-troops");
    }

    @Test
    void being_open_to_talks_is_no_meeting_and_being_expected_to_launch_no_threat() {
        assertThat(brief("Mike Pompeo said Washington is open to talks with the North Korean leadership."))
                .containsExactly("USA>PRK AGREE");
        assertThat(brief("North Korea is expected to launch missiles this summer."))
                .isEmpty();
    }

    @Test
    void offsets_are_code_points() {
        String text = "\uD83D\uDE80 Watch. China condemned North Korea on Friday.";
        Claim claim = only(text);
        int start = text.offsetByCodePoints(0, claim.start());
        assertThat(text.substring(start, text.offsetByCodePoints(0, claim.end())))
                .isEqualTo(claim.quote());
    }

    @Test
    void hostile_text_is_read_in_bounds() {
        assertThat(all("Trump said that ".repeat(20_000))).hasSizeLessThanOrEqualTo(200);
        assertThat(all("China condemned North Korea. ".repeat(5_000))).hasSizeLessThanOrEqualTo(201);
        assertThat(all("\"".repeat(3000) + "((((" + ", ".repeat(3000))).isEmpty();
    }

    private static Claim only(String text) {
        List<Claim> claims = all(text);
        assertThat(claims).as(text).hasSize(1);
        return claims.get(0);
    }

    private static List<String> brief(String text) {
        return all(text).stream().map(Reading::brief).toList();
    }

    private static List<Claim> all(String text) {
        return Reading.of(text, FRIDAY, "USA");
    }
}
