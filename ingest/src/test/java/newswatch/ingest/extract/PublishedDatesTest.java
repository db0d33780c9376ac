package newswatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDatesTest {
    // X13
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-05-25T10:00:00+09:00|2018-05-25T01:00:00Z",
                "2018-05-25 10:00:00|2018-05-25T10:00:00Z",
                "2018-05-25T10:00:00.123+0000|2018-05-25T10:00:00.123Z",
                "20180525T101500Z|2018-05-25T10:15:00Z",
                "20180525|2018-05-25T12:00:00Z",
                "2018-05-25|2018-05-25T12:00:00Z",
                "2018-145|2018-05-25T12:00:00Z",
                "2018-W21-5|2018-05-25T12:00:00Z",
                "1527242400|2018-05-25T10:00:00Z",
                "1527242400000|2018-05-25T10:00:00Z",
                "Fri, 25 May 2018 10:00:00 GMT|2018-05-25T10:00:00Z",
                "Fri, 25 May 18 10:00 EDT|2018-05-25T14:00:00Z",
                "Fri May 25 10:00:00 2018|2018-05-25T10:00:00Z",
                "Friday, May 25, 2018 - 3:09pm|2018-05-25T15:09:00Z",
                "May 25, 2018 12:05 a.m. ET|2018-05-25T04:05:00Z",
                "05/25/2018 10:00 Asia/Seoul|2018-05-25T01:00:00Z",
                "25/05/2018|2018-05-25T12:00:00Z",
                "25.05.18, 10.30 Uhr|2018-05-25T10:30:00Z",
                "25 May 2018 at noon|2018-05-25T12:00:00Z",
            })
    void dates_are_read_as_they_are_written(String written, String read) {
        assertThat(PublishedDates.parse(written)).contains(Instant.parse(read));
    }

    // X13
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018. 5. 25.|2018-05-25T12:00:00Z",
                "2018년 5월 25일 오후 3:09|2018-05-25T06:09:00Z",
                "2018년 5월 25일 15시 9분|2018-05-25T06:09:00Z",
                "2018年5月25日|2018-05-25T12:00:00Z",
                "2018年05月25日 15:09|2018-05-25T07:09:00Z",
                "2018年5月25日 15時09分|2018-05-25T06:09:00Z",
                "平成30年5月25日|2018-05-25T12:00:00Z",
                "２０１８年５月２５日|2018-05-25T12:00:00Z",
                "25. Mai 2018|2018-05-25T12:00:00Z",
                "Donnerstag, 29. März 2018|2018-03-29T12:00:00Z",
                "vendredi 25 août 2017 à 10h30|2017-08-25T10:30:00Z",
                "1er déc. 2017|2017-12-01T12:00:00Z",
                "25 de mayo de 2018|2018-05-25T12:00:00Z",
                "25 de março de 2018|2018-03-25T12:00:00Z",
                "25 мая 2018, 10:30 MSK|2018-05-25T07:30:00Z",
                "25 травня 2018|2018-05-25T12:00:00Z",
                "25 maja 2018|2018-05-25T12:00:00Z",
                "25 Mayıs 2018|2018-05-25T12:00:00Z",
                "Παρ, 25 Μαΐου 2018 10:00:00 GMT|2018-05-25T10:00:00Z",
                "2018. május 25. 10:00|2018-05-25T10:00:00Z",
            })
    void months_and_hours_are_known_in_many_languages(String written, String read) {
        assertThat(PublishedDates.parse(written)).contains(Instant.parse(read));
    }

    // X13
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "1970-01-01",
                "1970-01-01T00:00:00Z",
                "0",
                "2018-13-45",
                "99999",
                "2018",
                "25:61",
                "2018-05-25T10:61:00Z",
                "2018-05-25T10:00:00+99:00",
                "2018-05-25T1x:00:00Z",
                "Fri, 25 zzz 2018"
            })
    void what_is_no_date_is_none(String odd) {
        assertThat(PublishedDates.parse(odd)).isEmpty();
    }

    // H8
    @Test
    void a_long_value_is_no_date() {
        for (String odd : List.of("x".repeat(100_000), "1 ".repeat(100_000), "may ".repeat(30), "1:".repeat(60))) {
            assertThat(PublishedDates.parse(odd)).isEmpty();
        }
    }

    @Test
    void a_day_is_found_in_a_line_that_tells_other_things_too() {
        assertThat(PublishedDates.find("Published on May 25, 2018 by Ann Writer"))
                .contains(Instant.parse("2018-05-25T12:00:00Z"));
        assertThat(PublishedDates.find("Seats 12/25/40 and 2018 others")).isEmpty();
    }
}
