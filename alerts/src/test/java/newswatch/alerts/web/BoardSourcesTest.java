package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of sources. */
class BoardSourcesTest extends BrowserTest {
    @Test
    void lists_the_sources_worst_first_and_why() {
        wide("sources.html");
        assertThat(text("[...document.querySelectorAll('#rows tr')].map((row) => row.dataset.id).join(' ')"))
                .startsWith("wild-web tumen-review seto-courier potomac-ledger hangang-daily");
        assertThat(words("#counts")).contains("1 failing").contains("1 silent").contains("4 well");
        assertThat(words("tr[data-id=seto-courier] .why"))
                .isEqualTo(
                        "nothing new; usually something every 40 minutes, and lately never later than after 9 hours");
        assertThat(words("tr[data-id=tumen-review]")).contains("given up").contains("not again");
        assertThat(words("tr[data-id=wild-web] .source-name")).startsWith("<script>alert(1)</script>");
        assertThat(count("#rows script, #rows img")).isZero();
        assertThat(text("document.querySelector('time').title")).matches("2018-06-1[39] .* UTC");
    }

    @Test
    void shows_the_sources_of_one_state_and_those_that_words_name() {
        wide("sources.html");
        click(".count.health-silent");
        assertThat(count("#rows tr")).isEqualTo(1);
        assertThat(text("location.search")).isEqualTo("?health=silent");
        assertThat(text("document.activeElement.className")).contains("health-silent");
        click(".count.health-silent");
        chromium.press("/", "/");
        assertThat(text("document.activeElement.id")).isEqualTo("f-q");
        type("#f-q", "nowhere");
        assertThat(words("#notice")).isEqualTo("No source is like that.");
        assertThat(text("location.search")).isEqualTo("?q=nowhere");
    }

    @Test
    void stands_at_the_foot_of_the_board_where_something_is_wrong() {
        wide("");
        assertThat(words("#sources-summary")).startsWith("4 sources healthy, 1 failing");
        assertThat(words("#sources")).contains("Seto Courier");
        assertThat(words("#delay")).contains("from publication to alert");
        assertThat(words("#count-sources")).startsWith("4");
    }
}
