package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.article;
import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Status;
import newswatch.events.Voice;
import org.junit.jupiter.api.Test;

/** One office, one day, one recipient, one object: at most one development of words of either kind. */
class StatementTest {
    private static final Matter TEST = Matter.of(ObjectKind.NUCLEAR_TEST);
    private final Desk desk = new Desk("PRK-USA");

    private static Say.Words said(String act) {
        return that(act).about(null);
    }

    @Test
    void a_threat_beats_the_blame_and_the_demand_of_its_statement() {
        desk.hear(article("a", "2018-05-24", said("ACCUSE"), said("REQUEST"), said("THREATEN")));
        assertThat(desk.only().type()).isEqualTo(EventType.THREATEN);
        assertThat(desk.alerts).hasSize(1);
    }

    @Test
    void an_act_in_a_statement_beats_its_tone() {
        desk.hear(article("a", "2018-05-24", said("ACCUSE"), said("THREATEN"), that("REJECT-meet")));
        assertThat(desk.only().type()).isEqualTo(EventType.REJECT);
    }

    @Test
    void what_another_paper_quotes_of_the_statement_is_listed_inside_and_rings_nothing() {
        desk.hear(article("a", "2018-05-24", said("THREATEN")), article("b", "2018-05-24", said("ACCUSE")));
        assertThat(desk.only().type()).isEqualTo(EventType.THREATEN);
        assertThat(desk.states().get(0).articles()).containsExactly("a", "b");
        assertThat(desk.rang()).containsOnlyOnce("reported: United States threatens North Korea");
    }

    @Test
    void a_threat_told_after_its_tone_is_told_and_takes_the_tone_in_without_a_retraction() {
        desk.hear(article("a", "2018-05-24", said("ACCUSE")), article("b", "2018-05-24", said("THREATEN")));
        assertThat(desk.only().type()).isEqualTo(EventType.THREATEN);
        assertThat(desk.rang())
                .contains(
                        "reported: United States criticises North Korea",
                        "reported: United States threatens North Korea")
                .noneMatch(alert -> alert.startsWith("retracted"));
        Development tone = desk.alerts.get(0).development();
        assertThat(desk.memory
                        .development(tone.id())
                        .orElseThrow()
                        .state()
                        .development()
                        .into())
                .isEqualTo(desk.only().id());
    }

    @Test
    void when_the_threat_is_withdrawn_its_tone_stands_again() {
        Say.Paper threat = article("b", "2018-05-24", said("THREATEN"));
        desk.hear(article("a", "2018-05-24", said("ACCUSE")), threat, threat.revised());
        assertThat(desk.states())
                .extracting(state ->
                        state.development().type() + " " + state.development().status())
                .containsExactlyInAnyOrder("ACCUSE REPORTED", "THREATEN RETRACTED");
    }

    @Test
    void another_office_another_day_or_another_object_is_another_statement() {
        desk.hear(
                article("a", "2018-05-24", said("THREATEN"), said("ACCUSE").voice(Voice.SPOKESMAN)),
                article("b", "2018-05-28", said("ACCUSE").on("2018-05-28")));
        assertThat(desk.states()).hasSize(3);
        Desk other = new Desk("PRK-USA");
        other.hear(article("c", "2018-05-24", that("THREATEN"), that("ACCUSE").about(TEST)));
        assertThat(other.states()).hasSize(2);
    }

    @Test
    void words_of_both_kinds_may_stand_side_by_side() {
        desk.hear(article(
                "a",
                "2018-05-24",
                said("THREATEN"),
                said("SUPPORT"),
                said("AGREE").planned()));
        assertThat(desk.states())
                .extracting(state -> state.development().type())
                .containsExactlyInAnyOrder(EventType.THREATEN, EventType.AGREE);
    }

    @Test
    void asking_for_a_meeting_joins_the_cooperative_words_of_the_statement() {
        desk.hear(article("a", "2018-05-25", said("REQUEST-meet"), said("AGREE").planned()));
        assertThat(desk.states()).hasSize(1);
    }

    @Test
    void what_is_said_at_a_meeting_belongs_to_the_meeting_whichever_side_says_it() {
        desk.hear(
                article("a", "2018-06-12", that("CONSULT").on("2018-06-12").people(null, null, Voice.LEADER)),
                article(
                        "b",
                        "2018-06-12",
                        said("SUPPORT").on("2018-06-12"),
                        said("ACCUSE").by("PRK", "USA").on("2018-06-12"),
                        said("AGREE").planned().on("2018-06-12")));
        assertThat(desk.only().type()).isEqualTo(EventType.CONSULT);
        assertThat(desk.rang())
                .containsExactly(
                        "reported: United States holds summit with North Korea",
                        "corroborated: United States holds summit with North Korea");
    }

    @Test
    void what_is_agreed_or_conceded_at_a_meeting_is_new() {
        Matter exercise = Matter.of(ObjectKind.EXERCISE);
        desk.hear(article(
                "a",
                "2018-06-12",
                that("CONSULT").on("2018-06-12"),
                that("AGREE").planned().on("2018-06-12").about(Matter.of(ObjectKind.SITE)),
                that("CONCEDE").on("2018-06-12").about(exercise),
                that("RETREAT-release").on("2018-06-12").about(Matter.of(ObjectKind.DETAINEE))));
        assertThat(desk.states()).hasSize(4);
    }

    @Test
    void a_spokesman_elsewhere_was_not_at_the_meeting() {
        desk.hear(article(
                "a",
                "2018-06-12",
                that("CONSULT").on("2018-06-12"),
                said("ACCUSE").voice(Voice.SPOKESMAN).on("2018-06-12")));
        assertThat(desk.states()).hasSize(2);
    }

    @Test
    void a_plan_told_again_within_thirty_days_is_covered_and_its_deed_is_not() {
        Desk korea = new Desk("PRK");
        Matter site = Matter.of(ObjectKind.SITE);
        korea.hear(
                article(
                        "a",
                        "2018-05-02",
                        that("MOBILIZE-weapons")
                                .by("PRK", null)
                                .planned()
                                .on("2018-05-02")
                                .about(site)),
                article(
                        "b",
                        "2018-05-12",
                        that("MOBILIZE-weapons")
                                .by("PRK", null)
                                .planned()
                                .on("2018-05-12")
                                .about(site)));
        assertThat(korea.states()).hasSize(1);
        korea.hear(article(
                "c",
                "2018-05-14",
                that("MOBILIZE-weapons").by("PRK", null).on("2018-05-14").about(site)));
        assertThat(korea.states()).hasSize(2);
    }

    @Test
    void a_new_deadline_or_a_new_target_opens_anew() {
        desk.hear(
                article("a", "2018-05-02", that("THREATEN").on("2018-05-02").about(TEST)),
                article("b", "2018-05-08", that("THREATEN").on("2018-05-08").about(TEST)));
        assertThat(desk.states()).hasSize(1);
        desk.hear(
                article(
                        "c",
                        "2018-05-12",
                        that("THREATEN").on("2018-05-12").about(TEST).due("2018-06-01")),
                article(
                        "d",
                        "2018-05-14",
                        that("THREATEN").on("2018-05-14").about(TEST).by("USA", "CHN")));
        assertThat(desk.states())
                .extracting(DevelopmentState::silent)
                .containsOnly(false)
                .hasSize(3);
    }

    @Test
    void an_act_kept_secret_is_news_when_it_is_disclosed_and_keeps_its_own_date() {
        desk.hear(article("a", "2018-04-17", that("CONSULT-visit").on("2018-04-01")));
        assertThat(desk.only().date()).hasToString("2018-04-01");
        assertThat(desk.only().late()).isFalse();
        assertThat(desk.alerts).hasSize(1);
    }

    @Test
    void an_unspecific_denial_marks_nothing() {
        desk.hear(
                article("a", "2018-05-24", that("ACCUSE").about(TEST)),
                article("b", "2018-05-25", said("THREATEN").denied().on("2018-05-25")));
        assertThat(desk.only().status()).isEqualTo(Status.REPORTED);
    }
}
