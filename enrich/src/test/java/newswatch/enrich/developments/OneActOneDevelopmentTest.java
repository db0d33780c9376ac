package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.article;
import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Development;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Precision;
import newswatch.events.Standing;
import newswatch.events.Status;
import newswatch.events.Voice;
import newswatch.events.WatchedClaim.Part;
import org.junit.jupiter.api.Test;

class OneActOneDevelopmentTest {
    private static final Matter TEST = Matter.of(ObjectKind.NUCLEAR_TEST);
    private final Desk desk = new Desk("PRK-USA");

    @Test
    void a_coarse_claim_joins_the_day_it_may_tell_of() {
        desk.hear(
                article("a", "2018-05-26", that("REJECT-meet").on("2018-05-21").in(Precision.WEEK)),
                article("b", "2018-05-24", that("REJECT-meet")));
        assertThat(desk.only().date()).hasToString("2018-05-24");
        assertThat(desk.only().precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void copies_of_one_text_are_one_origin_and_a_second_voice_corroborates() {
        desk.hear(
                article("a", "2018-05-24", that("REJECT-meet")).worded("w"),
                article("b", "2018-05-24", that("REJECT-meet")).worded("w"),
                article("c", "2018-05-24", that("REJECT-meet")).of("outlet-a"));
        assertThat(desk.only().origins()).isEqualTo(1);
        assertThat(desk.only().status()).isEqualTo(Status.REPORTED);
        desk.hear(article("d", "2018-05-24", that("REJECT-meet")));
        assertThat(desk.only().status()).isEqualTo(Status.CORROBORATED);
        assertThat(desk.rang()).hasSize(2);
    }

    @Test
    void two_words_told_kyodo_are_one_origin() {
        desk.hear(
                article("a", "2018-05-24", that("REJECT-meet").quote("It is off, he told Kyodo News.")),
                article("b", "2018-05-24", that("REJECT-meet").quote("He told Kyodo News that it was off.")));
        assertThat(desk.only().origins()).isEqualTo(1);
    }

    @Test
    void commentary_opens_nothing_and_supports_what_stands() {
        desk.hear(article("a", "2018-05-24", that("REJECT-meet")).commentary());
        assertThat(desk.states()).isEmpty();
        desk.hear(article("b", "2018-05-24", that("REJECT-meet")));
        assertThat(desk.only().origins()).isEqualTo(2);
        assertThat(desk.alerts).hasSize(1);
    }

    @Test
    void force_that_nobody_vouches_for_wakes_no_one_until_a_second_origin_tells_it() {
        desk.hear(article("a", "2018-05-24", that("ASSAULT-aerial").about(null)));
        assertThat(desk.states().get(0).priority()).isEqualTo(2);
        assertThat(desk.rang()).containsExactly("reported: United States reportedly attacks North Korea");
        desk.hear(article("b", "2018-05-24", that("ASSAULT-aerial").about(null)));
        assertThat(desk.states().get(0).priority()).isEqualTo(1);
    }

    @Test
    void an_undated_recap_opens_nothing() {
        desk.hear(article("a", "2018-05-24", that("REJECT-meet").in(Precision.UNKNOWN)));
        assertThat(desk.states()).isEmpty();
    }

    @Test
    void background_opens_silently_at_its_own_day() {
        desk.hear(article("a", "2018-05-24", that("CONSULT").on("2018-03-26").standing(Standing.BACKGROUND)));
        assertThat(desk.only().date()).hasToString("2018-03-26");
        assertThat(desk.states().get(0).silent()).isTrue();
        assertThat(desk.alerts).isEmpty();
    }

    @Test
    void what_is_told_late_rings_low_with_its_day() {
        desk.hear(article("a", "2018-05-30", that("REJECT-meet").standing(Standing.LATE)));
        assertThat(desk.alerts.get(0).priority()).isEqualTo(3);
        assertThat(desk.alerts.get(0).title()).endsWith("[24 May]");
    }

    @Test
    void an_unconfirmed_act_rings_as_reportedly_until_a_second_origin_tells_it() {
        desk.hear(article("a", "2018-05-24", that("REJECT-meet").unconfirmed()));
        assertThat(desk.alerts.get(0).title()).isEqualTo("United States reportedly calls off summit with North Korea");
        desk.hear(article("b", "2018-05-24", that("REJECT-meet").unconfirmed()));
        assertThat(desk.only().confirmed()).isTrue();
    }

    @Test
    void a_repeat_by_a_lower_office_is_covered_and_a_higher_office_opens_anew() {
        desk.hear(
                article(
                        "a",
                        "2018-05-02",
                        that("ACCUSE").on("2018-05-02").voice(Voice.MINISTER).about(TEST)),
                article(
                        "b",
                        "2018-05-12",
                        that("ACCUSE").on("2018-05-12").voice(Voice.SPOKESMAN).about(TEST)));
        assertThat(desk.states()).hasSize(1);
        desk.hear(article(
                "c",
                "2018-05-14",
                that("ACCUSE").on("2018-05-14").voice(Voice.LEADER).about(TEST)));
        assertThat(desk.states()).hasSize(2);
    }

    @Test
    void a_meeting_told_from_either_side_is_one() {
        desk.hear(
                article("a", "2018-06-12", that("CONSULT").on("2018-06-12")),
                article("b", "2018-06-12", that("CONSULT").by("PRK", "USA").on("2018-06-12")));
        assertThat(desk.only().origins()).isEqualTo(2);
    }

    @Test
    void a_denial_marks_the_act_and_one_without_a_report_waits_for_it() {
        desk.hear(article(
                "a", "2018-05-25", that("CONSULT").by("PRK", "USA").denied().on("2018-05-24")));
        assertThat(desk.states()).isEmpty();
        desk.hear(article("b", "2018-05-26", that("CONSULT").by("PRK", "USA").on("2018-05-24")));
        Development met = desk.only();
        assertThat(met.status()).isEqualTo(Status.DENIED);
        assertThat(met.deniedBy().country()).isEqualTo("PRK");
    }

    @Test
    void a_word_about_an_act_within_three_days_answers_it_silently() {
        desk.hear(
                article("a", "2018-05-24", that("REJECT-meet")),
                article("b", "2018-05-25", that("ACCUSE").by("PRK", "USA").on("2018-05-25")));
        Development answer = desk.at("2018-05-25");
        assertThat(answer.reactionTo()).isEqualTo(desk.at("2018-05-24").id());
        assertThat(desk.at("2018-05-24").reactions()).containsExactly(answer.id());
        assertThat(desk.alerts).hasSize(1);
    }

    @Test
    void an_echo_of_an_act_elsewhere_moves_the_mood_and_is_not_published() {
        Say.Paper paper =
                article("a", "2018-05-24", that("MOBILIZE").by("PRK", null).part(Part.MOOD));
        RelationChange change = new Tracker(Say.WATCH, "1").track(desk.memory, paper.in("PRK-USA"));
        assertThat(change.tracked()).hasSize(1);
        assertThat(change.published()).isEmpty();
        assertThat(change.alerts()).isEmpty();
    }

    @Test
    void a_late_claim_that_moves_the_anchor_leaves_an_address_and_rings_nothing_twice() {
        desk.hear(
                article("a", "2018-05-25", that("REJECT-meet").on("2018-05-25")),
                article("b", "2018-05-25", that("REJECT-meet").on("2018-05-24")));
        String old = desk.alerts.get(0).development().id();
        assertThat(desk.only().id()).isNotEqualTo(old);
        assertThat(desk.memory
                        .development(old)
                        .orElseThrow()
                        .state()
                        .development()
                        .into())
                .isEqualTo(desk.only().id());
        assertThat(desk.rang()).containsOnlyOnce("reported: United States calls off summit with North Korea");
    }

    @Test
    void the_first_contact_after_ninety_days_of_silence_is_said_so() {
        desk.hear(
                article("a", "2018-02-01", that("CONSULT").on("2018-02-01")),
                article("b", "2018-05-24", that("CONSULT").on("2018-05-24")),
                article("c", "2018-06-12", that("CONSULT").on("2018-06-12")));
        assertThat(desk.at("2018-02-01").first()).isNull();
        assertThat(desk.at("2018-05-24").first()).isEqualTo("AFTER_SILENCE");
        assertThat(desk.at("2018-06-12").first()).isNull();
    }

    @Test
    void an_earlier_contact_told_late_ends_the_silence_it_was_said_to_be() {
        desk.hear(
                article("a", "2018-02-01", that("CONSULT").on("2018-02-01")),
                article("b", "2018-05-24", that("CONSULT").on("2018-05-24")));
        assertThat(desk.at("2018-05-24").first()).isEqualTo("AFTER_SILENCE");
        desk.hear(article("c", "2018-05-30", that("CONSULT").on("2018-04-20").standing(Standing.BACKGROUND)));
        assertThat(desk.at("2018-05-24").first()).isNull();
    }

    @Test
    void the_first_ever_of_its_kind_in_a_relation_long_known_is_said_so_and_is_no_mere_digest() {
        desk.hear(
                article("a", "2018-01-01", that("ACCUSE").on("2018-01-01").about(null)),
                article(
                        "b",
                        "2018-05-24",
                        that("SUPPORT").voice(Voice.SPOKESMAN).about(null)),
                article(
                        "c",
                        "2018-05-30",
                        that("SUPPORT").voice(Voice.SPOKESMAN).about(null).on("2018-05-30")));
        assertThat(desk.at("2018-01-01").first()).isNull();
        assertThat(desk.at("2018-05-24").first()).isEqualTo("FIRST_EVER");
        assertThat(desk.states().get(1).priority()).isEqualTo(2);
        assertThat(desk.at("2018-05-30").first()).isNull();
        desk.hear(article(
                "d",
                "2018-05-31",
                that("SUPPORT")
                        .voice(Voice.SPOKESMAN)
                        .about(null)
                        .on("2018-03-01")
                        .standing(Standing.BACKGROUND)));
        assertThat(desk.at("2018-05-24").first()).isNull();
    }

    @Test
    void a_corroborated_alert_begins_with_the_new_origins_sentence() {
        desk.hear(
                article("a", "2018-05-24", that("REJECT-meet").quote("It is off.")),
                article("b", "2018-05-24", that("REJECT-meet").quote("He called it off.")));
        assertThat(desk.alerts.get(1).evidence().get(0).quote()).isEqualTo("He called it off.");
        assertThat(desk.states().get(0).evidence().get(0).quote()).isEqualTo("It is off.");
    }

    @Test
    void the_type_of_a_missile_is_corrected_and_tells_nothing_apart() {
        Desk korea = new Desk("PRK");
        Matter first = new Matter(ObjectKind.LAUNCH, null, "Hwasong-14", null, null, false);
        Matter then = new Matter(ObjectKind.LAUNCH, null, "Hwasong-15", null, null, false);
        Say.Paper early = article(
                "b", "2018-05-24", that("MOBILIZE-weapons").by("PRK", null).about(first));
        Say.Paper late = article(
                "a", "2018-05-25", that("MOBILIZE-weapons").by("PRK", null).about(then));
        korea.hear(early, late);
        assertThat(korea.only().matter().name()).isEqualTo("Hwasong-15");
        assertThat(new Desk("PRK").hear(late, early).only().matter().name()).isEqualTo("Hwasong-15");
    }

    @Test
    void of_those_no_side_of_it_the_first_word_is_told_and_the_next_days_words_are_not() {
        Desk china = new Desk("CHN-PRK");
        Matter launch = Matter.of(ObjectKind.LAUNCH);
        china.hear(
                article(
                        "a",
                        "2018-05-24",
                        that("ACCUSE").by("CHN", "PRK").voice(Voice.SPOKESMAN).about(launch)),
                article(
                        "b",
                        "2018-05-26",
                        that("REQUEST").by("CHN", "PRK").on("2018-05-26").about(launch)));
        assertThat(china.states()).hasSize(2);
        assertThat(china.alerts).hasSize(1);
        assertThat(china.alerts.get(0).priority()).isEqualTo(2);
    }

    @Test
    void words_yet_to_be_said_fill_the_calendar_and_ring_nothing() {
        desk.hear(article("a", "2018-05-24", that("REQUEST").planned().about(null)));
        assertThat(desk.states()).hasSize(1);
        assertThat(desk.alerts).isEmpty();
    }

    @Test
    void the_security_council_decides_once_with_the_parties_votes() {
        Desk council = new Desk("PRK-UN");
        council.hear(article(
                "a",
                "2018-05-24",
                that("COERCE-restrict")
                        .by("UN", "PRK")
                        .about(Matter.of(ObjectKind.RESOLUTION))
                        .quote("The Security Council voted 14-0 for sanctions, with China abstaining.")));
        assertThat(council.only().votes()).containsExactly(java.util.Map.entry("CHN", "abstained"));
    }

    @Test
    void an_article_told_again_changes_nothing() {
        Say.Paper paper = article("a", "2018-05-24", that("REJECT-meet"));
        desk.hear(paper);
        assertThat(new Tracker(Say.WATCH, "1").track(desk.memory, paper.in("PRK-USA")))
                .isEqualTo(RelationChange.NONE);
    }

    @Test
    void a_long_quotation_is_cut_on_a_word() {
        assertThat(Quotes.cut("word ".repeat(100)))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("word…");
    }
}
