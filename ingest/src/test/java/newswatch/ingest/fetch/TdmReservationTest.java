package newswatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rights reserved against text and data mining: in the header, the site's file, the page. */
class TdmReservationTest extends VisitedSite {
    private final PoliteFetcher polite = visitor(true);

    @Test
    void a_header_reserves_or_frees_whatever_the_file_says() {
        answers.put("/.well-known/tdmrep.json", body("[{\"location\": \"/\", \"tdm-reservation\": 1}]"));
        answers.put("/kept", said("1"));
        answers.put("/free", said("0"));
        answers.put("/odd", said("yes"));
        assertThat(reserved("/kept")).isTrue();
        assertThat(reserved("/free")).isFalse();
        assertThat(asked).doesNotContain("/.well-known/tdmrep.json");
        assertThat(reserved("/odd")).isTrue();
    }

    @Test
    void the_first_pattern_of_the_file_that_fits_counts_and_it_is_asked_once_a_day() {
        answers.put(
                "/.well-known/tdmrep.json",
                body(
                        "[{\"location\": \"/free/*\", \"tdm-reservation\": 0}, {\"location\": \"/*.html$\", \"tdm-reservation\": 1},"
                                + " {\"location\": \"/kept/\", \"tdm-reservation\": \"1\", \"tdm-policy\": \"https://x/\"}, {\"location\": 5}, 7]"));
        assertThat(reserved("/free/a.html")).isFalse();
        assertThat(reserved("/a.html")).isTrue();
        assertThat(reserved("/kept/a")).isTrue();
        assertThat(reserved("/other")).isFalse();
        assertThat(asked.stream().filter(path -> path.startsWith("/.well"))).hasSize(1);
        clock.step(Duration.ofHours(25));
        assertThat(reserved("/other")).isFalse();
        assertThat(asked.stream().filter(path -> path.startsWith("/.well"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>", "[[[", "[{\"location\": \"kept\", \"tdm-reservation\": 1}]", "null"})
    void a_file_that_is_none_reserves_nothing(String file) {
        answers.put("/.well-known/tdmrep.json", body(file));
        assertThat(reserved("/a")).isFalse();
    }

    @Test
    void a_file_that_cannot_be_had_says_what_it_said_last() {
        answers.put("/.well-known/tdmrep.json", status(500));
        assertThat(reserved("/a")).isFalse();
        answers.put("/.well-known/tdmrep.json", body("[{\"location\": \"/\", \"tdm-reservation\": 1}]"));
        assertThat(reserved("/a")).isFalse();
        clock.step(Duration.ofHours(1));
        assertThat(reserved("/a")).isTrue();
        answers.put("/.well-known/tdmrep.json", status(500));
        clock.step(Duration.ofHours(25));
        assertThat(reserved("/a")).isTrue();
        answers.put("/.well-known/tdmrep.json", status(404));
        clock.step(Duration.ofHours(2));
        assertThat(reserved("/a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "<meta name='tdm-reservation' content='1'>, true",
        "<META CONTENT=\"1\" NAME=\"TDM-Reservation\">, true",
        "<meta name=tdm-reservation content=0>, false",
        "<meta name=tdm-reservation content=perhaps>, ",
        "<!-- <meta name='tdm-reservation' content='1'> -->, ",
        "<script>'<meta name=\"tdm-reservation\" content=\"1\">'</script>, ",
        "<p>tdm-reservation</p>, ",
        "'', "
    })
    void a_page_says_it_in_a_meta_element(String html, Boolean reserved) {
        assertThat(TdmReservation.ofPage(("<html><head>" + html + "</head><p>x").getBytes(UTF_8))
                        .orElse(null))
                .isEqualTo(reserved);
    }

    // H1: bounded by counts
    @Test
    void a_page_made_to_take_long_is_looked_at_no_further_than_its_head() {
        String deep = "<div>".repeat(500_000) + "<meta name='tdm-reservation' content='1'>";
        assertThat(TdmReservation.ofPage(deep.getBytes(UTF_8))).isEmpty();
        assertThat(TdmReservation.ofPage(("<p>tdm-reservation</p>" + deep).getBytes(UTF_8)))
                .isEmpty();
    }

    private boolean reserved(String path) {
        return polite.fetch(at(path), Validators.NONE, 100)
                .found()
                .orElseThrow()
                .reserved();
    }

    private static MockResponse said(String value) {
        return new MockResponse.Builder()
                .setHeader("tdm-reservation", value)
                .body("content")
                .build();
    }
}
