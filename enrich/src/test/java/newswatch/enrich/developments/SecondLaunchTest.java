package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.article;
import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import org.junit.jupiter.api.Test;

/** T6: two launches within 24 hours are two if site or hour differ or the text says so, else one. */
class SecondLaunchTest {
    private final Desk desk = new Desk("PRK");

    private static Say.Words launch(String place, String hour, boolean another) {
        Matter matter = new Matter(ObjectKind.LAUNCH, null, null, place, hour, another);
        return that("MOBILIZE-weapons").by("PRK", null).about(matter);
    }

    @Test
    void T6_told_alike_they_are_one() {
        desk.hear(
                article("a", "2018-05-24", launch(null, null, false)),
                article("b", "2018-05-25", launch("place/wonsan", null, false).on("2018-05-25")));
        assertThat(desk.states()).hasSize(1);
    }

    @Test
    void T6_another_site_makes_two() {
        desk.hear(
                article("a", "2018-05-24", launch("place/wonsan", null, false)),
                article("b", "2018-05-24", launch("place/kusong", null, false)));
        assertThat(desk.states()).hasSize(2);
    }

    @Test
    void T6_another_hour_makes_two() {
        desk.hear(
                article("a", "2018-05-24", launch(null, "05:47", false)),
                article("b", "2018-05-24", launch(null, "14:10", false)));
        assertThat(desk.states()).hasSize(2);
    }

    @Test
    void T6_a_second_one_told_beside_the_first_makes_two() {
        desk.hear(article("a", "2018-05-24", launch(null, null, false), launch(null, null, true)));
        assertThat(desk.states()).hasSize(2);
        assertThat(desk.states().get(0).priority()).isEqualTo(1);
        assertThat(desk.states().get(1).priority()).isEqualTo(2);
    }

    @Test
    void T6_another_one_hours_later_makes_two() {
        desk.hear(
                article("a", "2018-05-24", launch(null, null, false)),
                article("b", "2018-05-24", launch(null, null, true).quote("It fired another missile hours later.")));
        assertThat(desk.states()).hasSize(2);
    }

    @Test
    void T6_another_one_since_last_month_is_the_one_of_the_day() {
        desk.hear(
                article("a", "2018-05-24", launch(null, null, false)),
                article("b", "2018-05-24", launch(null, null, true).quote("It fired another missile on Thursday.")));
        assertThat(desk.states()).hasSize(1);
    }
}
