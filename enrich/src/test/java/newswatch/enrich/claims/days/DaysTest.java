package newswatch.enrich.claims.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Sentences;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final Lexicon LEXICON = Lexicon.load();
    /** A Friday, noon in New York. */
    private static final Days DAYS = new Days(Instant.parse("2018-05-25T16:00:00Z"), ZoneId.of("America/New_York"));

    @Test
    void weekdays_are_the_latest_such_day() {
        assertThat(read("It happened on Thursday.")).containsExactly("2018-05-24 DAY");
        assertThat(read("It happened Friday night.")).containsExactly("2018-05-25 DAY");
        assertThat(read("It happened last Friday.")).containsExactly("2018-05-18 DAY");
        assertThat(read("It happened yesterday.")).containsExactly("2018-05-24 DAY");
    }

    @Test
    void a_week_or_a_month_is_told_by_its_middle_or_that_of_what_has_passed_of_it() {
        assertThat(read("Last week they talked.")).containsExactly("2018-05-17 WEEK");
        assertThat(read("They have talked since last week.")).containsExactly("2018-05-14 WEEK");
        assertThat(read("They talked earlier this week.")).containsExactly("2018-05-23 WEEK");
        assertThat(read("They talked two weeks ago.")).containsExactly("2018-05-11 WEEK");
        assertThat(read("They talked earlier this month.")).containsExactly("2018-05-13 MONTH");
        assertThat(read("They talked in March and last month."))
                .containsExactly("2018-03-16 MONTH", "2018-04-15 MONTH");
        assertThat(read("They talked in December 2017.")).containsExactly("2017-12-16 MONTH");
    }

    @Test
    void calendar_days_lie_in_the_nearest_year() {
        assertThat(read("Their May 7-8 summit, their Dec. 12 launch."))
                .containsExactly("2018-05-07 DAY", "2017-12-12 DAY");
        assertThat(read("On 12 June 2018 and April 3, 2015.")).containsExactly("2018-06-12 DAY", "2015-04-03 DAY");
        assertThat(read("Feb. 30 is no day, and they may 7 times.")).isEmpty();
    }

    @Test
    void old_and_vague_times_are_unknown() {
        assertThat(read("It happened in 2011.")).containsExactly("2011-01-01 UNKNOWN");
        assertThat(read("It happened in recent weeks.")).containsExactly("2018-05-25 UNKNOWN");
        assertThat(read("It happened two years ago and three days ago."))
                .containsExactly("2016-05-25 UNKNOWN", "2018-05-22 DAY");
        assertThat(read("It happened over Easter weekend.")).containsExactly("2018-04-01 DAY");
    }

    @Test
    void a_past_weekday_may_be_tomorrow_in_seoul() {
        Days evening = new Days(Instant.parse("2018-05-25T23:00:00Z"), ZoneId.of("America/New_York"));
        LocalDate saturday = LocalDate.parse("2018-05-19");
        assertThat(evening.past(saturday, true)).isEqualTo("2018-05-26");
        assertThat(evening.past(saturday, false)).isEqualTo(saturday);
        assertThat(evening.coming(LocalDate.parse("2018-05-21"))).isEqualTo("2018-05-28");
    }

    @Test
    void a_bare_date_is_that_day_wherever_the_outlet_is() {
        for (String hour : List.of("T00:00:00Z", "T12:00:00Z")) {
            Days bare = new Days(Instant.parse("2016-02-06" + hour), ZoneId.of("America/New_York"));
            assertThat(bare.today()).as(hour).isEqualTo("2016-02-06");
            assertThat(bare.past(LocalDate.parse("2016-01-31"), true)).as(hour).isEqualTo("2016-02-07");
        }
    }

    @Test
    void a_verb_decides_whether_this_weekend_is_ahead() {
        assertThat(open("They met on Sunday.")).containsExactly(true);
        assertThat(open("They meet later this month, or this weekend.")).containsExactly(true, true);
        assertThat(open("They met on May 7 and last week.")).containsExactly(false, false);
    }

    private static List<Boolean> open(String text) {
        Passage passage = new Passage(LEXICON, Sentences.split(text).get(0).tokens());
        return DAYS.in(passage).stream().map(day -> Days.open(passage, day)).toList();
    }

    private static List<String> read(String text) {
        Passage passage = new Passage(LEXICON, Sentences.split(text).get(0).tokens());
        return DAYS.in(passage).stream()
                .map(day -> day.date() + " " + day.precision())
                .toList();
    }
}
