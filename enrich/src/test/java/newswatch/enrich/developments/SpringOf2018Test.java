package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.article;
import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.Status;
import newswatch.events.Voice;
import org.junit.jupiter.api.Test;

class SpringOf2018Test {
    private final Desk desk = new Desk("PRK-USA");

    private void spring() {
        desk.hear(
                article(
                        "a",
                        "2018-03-09",
                        that("AGREE").planned().on("2018-03-08").quote("He will attend the summit.")),
                article(
                        "b",
                        "2018-05-10",
                        that("AGREE").planned().on("2018-05-10").due("2018-06-12")),
                article("c", "2018-05-24", that("REJECT-meet").on("2018-05-24")),
                article("d", "2018-05-25", that("REJECT-meet").on("2018-05-25")),
                article(
                        "e",
                        "2018-05-25",
                        that("AGREE")
                                .by("PRK", "USA")
                                .voice(Voice.MINISTER)
                                .planned()
                                .on("2018-05-25")
                                .about(null)),
                article(
                        "f",
                        "2018-06-01",
                        that("AGREE").planned().on("2018-06-01").due("2018-06-12")),
                article("g", "2018-06-12", that("CONSULT").on("2018-06-12")));
    }

    @Test
    void tells_the_summit_agreed_called_off_revived_and_held() {
        spring();
        Development agreed = desk.at("2018-03-08");
        Development announced = desk.at("2018-05-10");
        Development off = desk.at("2018-05-24");
        Development back = desk.at("2018-06-01");
        Development held = desk.at("2018-06-12");
        assertThat(desk.states()).hasSize(6);
        assertThat(agreed.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(announced.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(off.overturns()).isEqualTo(announced.id());
        assertThat(off.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(off.origins()).isEqualTo(2);
        assertThat(back.overturns()).isEqualTo(off.id());
        assertThat(held.fulfils()).isEqualTo(back.id());
        assertThat(held.status()).isEqualTo(Status.REPORTED);
    }

    @Test
    void a_day_between_Washington_and_Seoul_makes_one_development_that_rings_once() {
        spring();
        assertThat(desk.rang()).containsOnlyOnce("reported: United States calls off summit with North Korea");
        assertThat(desk.alerts.stream().filter(alert -> alert.kind() == AlertKind.DEVELOPMENT_REPORTED))
                .hasSize(6);
        assertThat(desk.alerts.stream().map(alert -> alert.id())).doesNotHaveDuplicates();
    }

    @Test
    void the_other_sides_willingness_does_not_revive_what_was_called_off() {
        spring();
        assertThat(desk.at("2018-05-25").overturns()).isNull();
    }

    @Test
    void a_revision_that_drops_the_claim_retracts_it_and_says_so() {
        Say.Paper paper = article("a", "2018-05-24", that("REJECT-meet"));
        desk.hear(paper, paper.revised());
        assertThat(desk.only().status()).isEqualTo(Status.RETRACTED);
        assertThat(desk.alerts.stream().map(alert -> alert.kind()))
                .containsExactly(AlertKind.DEVELOPMENT_REPORTED, AlertKind.DEVELOPMENT_RETRACTED);
    }

    @Test
    void a_retraction_shows_the_sentence_that_is_withdrawn() {
        Say.Paper paper = article("a", "2018-05-24", that("REJECT-meet").quote("The summit is off."));
        desk.hear(paper, paper.revised());
        assertThat(desk.alerts.get(1).evidence())
                .extracting(evidence -> evidence.quote())
                .containsExactly("The summit is off.");
        assertThat(desk.states().get(0).evidence()).isEqualTo(desk.alerts.get(1).evidence());
    }

    @Test
    void an_insult_of_the_same_day_does_not_stand_for_a_withdrawn_cancellation() {
        Say.Paper off = article("a", "2018-05-16", that("REJECT-meet").on("2018-05-16"));
        Say.Paper insult = article("b", "2018-05-16", that("ACCUSE").about(null).on("2018-05-16"));
        Desk other = new Desk("PRK-USA");
        desk.hear(off, insult, off.revised());
        other.hear(insult, off, off.revised());
        assertThat(desk.states())
                .extracting(state -> state.development().status())
                .containsExactlyInAnyOrder(Status.REPORTED, Status.RETRACTED);
        assertThat(other.outcome()).isEqualTo(desk.outcome());
    }

    @Test
    void a_cancelled_meeting_of_officials_undoes_no_summit() {
        desk.hear(
                article("a", "2018-05-10", that("AGREE").planned().on("2018-05-10")),
                article("b", "2018-05-18", that("REJECT-meet").on("2018-05-18").voice(Voice.SPOKESMAN)),
                article("c", "2018-05-24", that("REJECT-meet").on("2018-05-24")));
        assertThat(desk.at("2018-05-18").overturns()).isNull();
        assertThat(desk.at("2018-05-24").overturns())
                .isEqualTo(desk.at("2018-05-10").id());
    }

    @Test
    void what_was_known_and_is_withdrawn_stands_retracted_whatever_was_heard_between() {
        Say.Paper early = article("a", "2018-05-16", that("REJECT-meet").on("2018-05-16"));
        Say.Paper corrected = early.revised();
        Say.Paper near = article("b", "2018-05-17", that("REJECT-meet").on("2018-05-17"));
        Say.Paper moved = near.revised(that("REJECT-meet").on("2018-05-19"));
        Desk other = new Desk("PRK-USA");
        desk.hear(early, near, corrected, moved);
        other.hear(near, moved, early, corrected);
        assertThat(desk.outcome()).isEqualTo(other.outcome());
        assertThat(desk.at("2018-05-16").status()).isEqualTo(Status.RETRACTED);
        assertThat(desk.alerts.stream().map(alert -> alert.kind())).contains(AlertKind.DEVELOPMENT_RETRACTED);
    }

    @Test
    void a_retracted_cancellation_lets_the_plan_stand_again() {
        Say.Paper off = article("b", "2018-05-24", that("REJECT-meet"));
        desk.hear(article("a", "2018-05-10", that("AGREE").planned().on("2018-05-10")), off);
        assertThat(desk.at("2018-05-10").status()).isEqualTo(Status.SUPERSEDED);
        desk.hear(off.revised());
        assertThat(desk.at("2018-05-10").status()).isEqualTo(Status.REPORTED);
    }

    @Test
    void a_correction_moves_the_act_to_its_day_and_rings_no_more() {
        Say.Paper paper = article("a", "2018-05-24", that("REJECT-meet").on("2018-05-24"));
        desk.hear(paper, paper.revised(that("REJECT-meet").on("2018-05-23")));
        assertThat(desk.only().date()).hasToString("2018-05-23");
        assertThat(desk.alerts).hasSize(1);
    }
}
