package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds: nothing, on any page, wide and narrow, light and dark, whatever is open. */
class BoardAccessibleTest extends BrowserTest {
    private static String axe;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = BoardAccessibleTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "1440, true", "390, false", "390, true"})
    void nothing_on_the_board_hinders_anybody(int width, boolean dark) {
        show(width, dark, "");
        assertThat(faults("the board")).isEmpty();
        chromium.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
        assertThat(faults("everything unfolded")).isEmpty();
        show(width, dark, "?q=summit#id=called-off");
        chromium.await("document.querySelector('.row.open .history')");
        click("[data-act=confirm]");
        chromium.await("document.querySelector('.row.open .verdict-confirmed')");
        click("[data-act=dismiss]");
        click("[value=WRONG_TYPE]");
        assertThat(faults("an open row and a form")).isEmpty();
        click("[data-act=mute]");
        assertThat(faults("muting")).isEmpty();
        type("dialog textarea", "enough");
        click("dialog .primary");
        chromium.await("document.querySelector('.row.open .meta').textContent.includes('muted')");
        assertThat(faults("muted")).isEmpty();
        click("#help");
        assertThat(faults("the help")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "1440, true", "390, false", "390, true"})
    void nothing_on_the_other_pages_hinders_anybody(int width, boolean dark) {
        show(width, dark, "sources.html");
        assertThat(faults("sources")).isEmpty();
        served.write("POST", "/api/v1/silences", "{'of':{'relation':'CHN-USA'},'for':'8h','comment':'Enough of it.'}");
        BoardAnswersTest.giveUp(served);
        show(width, dark, "silences.html");
        click("#rows .button");
        assertThat(faults("silences")).isEmpty();
        show(width, dark, "operations.html");
        click("#letter-rows .button");
        assertThat(faults("operations")).isEmpty();
    }

    @Test
    void marks_its_regions_and_says_what_moves() {
        wide("");
        assertThat(count("main")).isEqualTo(1);
        assertThat(count("header nav, footer, aside, [role=search]")).isEqualTo(4);
        assertThat(count("h1")).isEqualTo(1);
        assertThat(count("[aria-live=polite]#announce")).isEqualTo(1);
        assertThat(count(".row h3 button[aria-expanded=false]")).isEqualTo(20);
    }

    @Test
    void moves_nothing_for_those_who_ask_for_it() {
        chromium.size(1440, 1000, false);
        chromium.prefers("prefers-reduced-motion", "reduce");
        chromium.open(served.uri("/").toString());
        chromium.evaluate("document.querySelector('.row').classList.add('fresh')");
        assertThat(text("getComputedStyle(document.querySelector('.row-head')).animationName"))
                .isEqualTo("none");
        String soft = text("getComputedStyle(document.querySelector('.clock')).color");
        chromium.prefers("prefers-contrast", "more");
        assertThat(text("getComputedStyle(document.querySelector('.clock')).color"))
                .isNotEqualTo(soft);
    }

    private static void show(int width, boolean dark, String rest) {
        chromium.size(width, 900, dark).open(served.uri("/" + rest).toString());
    }

    /** With all of axe's rules, best practices too; what it could not decide is not held against the page. */
    private static List<String> faults(String where) {
        chromium.evaluate("window.axe ? 0 : (" + "() => {" + axe + "\nreturn 0; })()");
        chromium.evaluate(
                "document.querySelectorAll('.row-body').forEach((body) => { body.style.contentVisibility = 'visible'; })");
        JsonNode result = chromium.evaluate(
                "axe.run(document, {resultTypes: ['violations']}).then((found) =>"
                        + " found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ' ' + node.target + ' ' + node.failureSummary)))");
        List<String> faults = new ArrayList<>();
        result.forEach(each -> faults.add(where + ": " + each.asText()));
        return faults;
    }
}
