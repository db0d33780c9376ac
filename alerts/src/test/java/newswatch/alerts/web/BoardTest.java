package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import newswatch.alerts.BoardPreview;
import newswatch.alerts.Sample;
import newswatch.alerts.Spring2018;
import newswatch.alerts.view.Loading;
import newswatch.alerts.view.View;
import newswatch.events.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The board in a real browser. */
@Timeout(120)
class BoardTest {
    @TempDir
    static Path directory;

    private static Served served;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        if (Chromium.binary() == null && "true".equals(System.getenv("CI"))) {
            fail("Chromium is not installed, and CI=true");
        }
        assumeTrue(Chromium.binary() != null, "skipped: no Chromium here (Debian: apt-get install chromium)");
        served = new Served(directory.resolve("view"));
        chromium = Chromium.launch(directory.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (served != null) {
            served.close();
        }
    }

    /** I1: whatever stood in a title, nothing ran, and the policy had nothing to stop. */
    @AfterEach
    void nothing_ran() {
        assertThat(chromium.dialogs).isEmpty();
        assertThat(chromium.complaints).isEmpty();
    }

    @Test
    void shows_the_developments_newest_first_and_the_triangle() {
        wide("");
        assertThat(text("document.querySelector('.row .title').textContent"))
                .isEqualTo("North Korea's leader visits China");
        assertThat(count(".edge")).isEqualTo(6);
        assertThat(count(".party")).isEqualTo(3);
        assertThat(text("document.querySelector('#live-text').textContent")).isEqualTo("live");
        assertThat(text("document.querySelector('#since').textContent")).contains("203");
    }

    @Test
    void shows_a_hostile_title_as_text() {
        wide("#id=hostile");
        chromium.await("document.querySelector('.row.open blockquote')");
        String title = text("document.querySelector('.row[data-id=hostile] .title').textContent");
        assertThat(title).startsWith("<script>alert(1)</script><img src=x onerror=alert(2)>");
        assertThat(title).doesNotContain("\u202E").doesNotContain("\u0008");
        assertThat(count(".rows script, .rows img, .rows b b, a[href^=javascript]"))
                .isZero();
        assertThat(Spring2018.HOSTILE).contains("\u202E");
    }

    @Test
    void joins_a_chain_and_opens_it() {
        wide("?relation=PRK-USA");
        assertThat(count(".lane.down > .mark")).isGreaterThanOrEqualTo(4);
        chromium.evaluate("document.querySelector('.row[data-id=called-off] .row-head').click()");
        chromium.await("document.querySelectorAll('.stepper li').length === 5");
        assertThat(text("document.querySelector('.stepper').textContent"))
                .contains("called off")
                .contains("back on")
                .contains("held");
        assertThat(text("document.querySelector('.why').textContent")).contains("no earlier REJECT");
        assertThat(count(".row.open .evidence figure")).isEqualTo(3);
        assertThat(text("location.hash")).isEqualTo("#id=called-off");
    }

    @Test
    void is_used_from_the_keyboard() {
        wide("");
        chromium.press("j", "j");
        chromium.press("j", "j");
        chromium.press("k", "k");
        assertThat(text("document.activeElement.closest('.row').dataset.id")).isEqualTo("third-visit");
        chromium.press("Enter", "\r");
        chromium.await("document.querySelector('.row.open')");
        chromium.press("Escape", "");
        chromium.await("!document.querySelector('.row.open')");
        chromium.press("/", "/");
        assertThat(text("document.activeElement.id")).isEqualTo("f-q");
        chromium.press("Escape", "");
        chromium.press("?", "?");
        assertThat(chromium.evaluate("document.getElementById('keys').open").asBoolean())
                .isTrue();
        chromium.evaluate("document.getElementById('keys').close()");
    }

    @Test
    void keeps_its_filters_in_the_address() {
        wide("?q=dalian&priority=1");
        assertThat(count(".row")).isEqualTo(1);
        chromium.evaluate("document.getElementById('f-clear').click()");
        chromium.await("document.querySelectorAll('.row').length > 5");
        assertThat(text("location.search")).isEmpty();
    }

    @Test
    void shows_what_comes_in_live() {
        wide("");
        chromium.await("document.getElementById('live').dataset.state === 'live'");
        Sample sample = Sample.of("live", "2018-06-20T03:00:00Z", EventType.CONSULT, "China and North Korea end talks")
                .between("CHN-PRK", "CHN", "PRK")
                .quote("Seto Courier", "The talks ended.", null);
        served.server.publish(Loading.developments(served.view, List.of(sample.state())));
        chromium.await("document.querySelector('.row[data-id=live].fresh')");
        Loading.developments(served.view, List.of(sample.context().state()));
    }

    @Test
    void lists_the_sources_worst_first_and_why() {
        wide("sources.html");
        assertThat(text("[...document.querySelectorAll('#rows tr')].map((row) => row.dataset.id).join(' ')"))
                .startsWith("wild-web tumen-review seto-courier potomac-ledger hangang-daily");
        assertThat(text("document.querySelector('#counts').textContent"))
                .contains("1 failing")
                .contains("1 silent")
                .contains("4 well");
        assertThat(text("document.querySelector('tr[data-id=seto-courier] .why').textContent"))
                .isEqualTo(
                        "nothing new; usually something every 40 minutes, and lately never later than after 9 hours");
        assertThat(text("document.querySelector('tr[data-id=tumen-review]').textContent"))
                .contains("given up")
                .contains("not again");
        assertThat(text("document.querySelector('tr[data-id=wild-web] .source-name').textContent"))
                .startsWith("<script>alert(1)</script>");
        assertThat(count("#rows script, #rows img")).isZero();
        assertThat(text("document.querySelector('time').title")).matches("2018-06-1[39] .* UTC");
    }

    @Test
    void shows_the_sources_of_one_state_and_those_that_words_name() {
        wide("sources.html");
        chromium.evaluate("document.querySelector('.count.health-silent').click()");
        assertThat(count("#rows tr")).isEqualTo(1);
        assertThat(text("location.search")).isEqualTo("?health=silent");
        assertThat(text("document.activeElement.className")).contains("health-silent");
        chromium.evaluate("document.activeElement.click()");
        chromium.press("/", "/");
        assertThat(text("document.activeElement.id")).isEqualTo("f-q");
        chromium.evaluate("document.activeElement.value = 'nowhere';"
                + " document.activeElement.dispatchEvent(new Event('input'))");
        assertThat(text("document.getElementById('notice').textContent")).isEqualTo("No source is like that.");
    }

    @Test
    void says_what_to_do_where_no_source_is() throws IOException {
        try (View empty = View.open(directory.resolve("empty"));
                WebServer server = BoardPreview.server(empty, 0)) {
            server.start();
            chromium.size(1440, 1000, false).open("http://127.0.0.1:" + server.port() + "/sources.html");
            assertThat(text("document.getElementById('notice').textContent")).contains("newswatch sources add URL");
            assertThat(chromium.evaluate("document.getElementById('states').hidden")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void fits_a_phone() {
        chromium.size(390, 844, false).open(served.uri("/").toString());
        assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(390);
        chromium.open(served.uri("/sources.html").toString());
        assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(390);
    }

    @Test
    void follows_the_dark_of_the_reader_until_told_otherwise() {
        chromium.size(1200, 900, true).open(served.uri("/").toString());
        String dark = text("getComputedStyle(document.documentElement).backgroundColor");
        chromium.evaluate("document.getElementById('theme').click()");
        assertThat(text("getComputedStyle(document.documentElement).backgroundColor"))
                .isNotEqualTo(dark);
        chromium.evaluate("localStorage.clear()");
    }

    private static void wide(String rest) {
        chromium.size(1440, 1000, false).open(served.uri("/" + rest).toString());
    }

    private static int count(String selector) {
        return chromium.evaluate("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    private static String text(String expression) {
        return chromium.evaluate(expression).asText();
    }
}
