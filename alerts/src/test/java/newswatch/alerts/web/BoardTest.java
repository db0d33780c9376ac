package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import newswatch.alerts.BoardPreview;
import newswatch.alerts.Sample;
import newswatch.alerts.Spring2018;
import newswatch.alerts.view.Loading;
import newswatch.alerts.view.View;
import newswatch.events.EventType;
import org.junit.jupiter.api.Test;

/** What the board shows, and how one finds things on it. */
class BoardTest extends BrowserTest {
    @Test
    void shows_the_developments_newest_first_and_the_triangle() {
        wide("");
        assertThat(words(".row .title")).isEqualTo("North Korea's leader visits China");
        assertThat(count(".edge")).isEqualTo(6);
        assertThat(count(".party")).isEqualTo(3);
        chromium.await("document.querySelector('#live-text').textContent === 'live'");
        assertThat(words("#since")).contains("203");
        assertThat(words("#found")).isEqualTo("20 developments");
    }

    @Test
    void answers_with_a_policy_that_lets_nothing_foreign_in() {
        assertThat(served.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "trusted-types 'none'")
                        .doesNotContain("unsafe"));
    }

    /** I1, I10, X22: whatever stands in a title, a quote, a name or an address is text. */
    @Test
    void shows_a_hostile_title_as_text() {
        wide("#id=hostile");
        chromium.await("document.querySelector('.row.open blockquote')");
        String title = words(".row[data-id=hostile] .title");
        assertThat(title).startsWith("<script>alert(1)</script><img src=x onerror=alert(2)> ${jndi:ldap://x} {{7*7}}");
        assertThat(title).doesNotContain("\u202E").doesNotContain("\u0008");
        assertThat(count(".rows script, .rows img, .rows b b, a[href^=javascript]"))
                .isZero();
        assertThat(text("document.querySelector('.row[data-id=hostile] .title .news').dir"))
                .isEqualTo("auto");
        assertThat(Spring2018.HOSTILE).contains("\u202E");
    }

    @Test
    void joins_a_chain_and_opens_it() {
        wide("?relation=PRK-USA");
        assertThat(count(".lane.down > .mark")).isGreaterThanOrEqualTo(4);
        click(".row[data-id=called-off] .opener");
        chromium.await("document.querySelectorAll('.stepper li').length === 5");
        assertThat(words(".stepper")).contains("called off").contains("back on").contains("held");
        assertThat(words(".why")).contains("no earlier REJECT");
        assertThat(count(".row.open .evidence figure")).isEqualTo(3);
        assertThat(text("location.hash")).isEqualTo("#id=called-off");
    }

    @Test
    void goes_back_to_what_was_before() {
        wide("");
        click(".row[data-id=called-off] .opener");
        chromium.await("document.querySelector('.row.open .stepper')");
        chromium.evaluate("document.getElementById('f-relation').value = 'CHN-USA';"
                + " document.getElementById('f-relation').dispatchEvent(new Event('change'))");
        chromium.await("location.search === '?relation=CHN-USA' && document.querySelectorAll('.row').length < 9");
        chromium.evaluate("history.back()");
        chromium.await("location.search === '' && document.querySelectorAll('.row').length === 20");
        assertThat(text("document.getElementById('f-relation').value")).isEmpty();
        chromium.evaluate("history.back()");
        chromium.await("!document.querySelector('.row.open')");
        chromium.evaluate("history.forward()");
        chromium.await("document.querySelector('.row.open')?.dataset.id === 'called-off'");
    }

    @Test
    void keeps_its_filters_in_the_address_and_says_how_many_there_are() {
        wide("?q=dalian&priority=1&type=CONSULT&status=CORROBORATED&confirmed=true&since=90d");
        assertThat(count(".row")).isEqualTo(1);
        assertThat(words("#found")).isEqualTo("1 of 20 developments");
        assertThat(words(".row mark")).isEqualTo("Dalian");
        assertThat(text("['q', 'priority', 'type', 'status', 'confirmed', 'since']"
                        + ".map((name) => document.getElementById('f-' + name).value).join(' ')"))
                .isEqualTo("dalian 1 CONSULT CORROBORATED true 90d");
        click("#f-clear");
        chromium.await("document.querySelectorAll('.row').length === 20");
        assertThat(text("location.search")).isEmpty();
        assertThat(holds("document.getElementById('f-clear').hidden")).isTrue();
    }

    @Test
    void says_what_is_wrong_with_an_address_and_offers_the_way_out() {
        wide("?status=NOWHERE");
        assertThat(words("#notice")).contains("status").contains("REPORTED");
        chromium.complaints.removeIf(complaint -> complaint.contains("400"));
        click("#f-clear");
        chromium.await("document.querySelectorAll('.row').length === 20");
        assertThat(holds("document.getElementById('notice').hidden")).isTrue();
    }

    @Test
    void searches_while_one_types() {
        wide("");
        type("#f-q", "punggye");
        chromium.await("location.search === '?q=punggye'");
        chromium.await("document.querySelectorAll('.row').length === 1");
        type("#f-q", "xyz");
        chromium.await("!document.getElementById('none').hidden");
        assertThat(words("#none")).isEqualTo("No development meets these filters.");
        chromium.evaluate("history.back()");
        chromium.await("document.querySelectorAll('.row').length === 20");
        assertThat(text("document.getElementById('f-q').value")).isEmpty();
    }

    @Test
    void shows_what_comes_in_live_and_tells_it_once() {
        wide("");
        chromium.await("document.getElementById('live').dataset.state === 'live'");
        chromium.evaluate("document.querySelector('.row[data-id=third-visit]').kept = true");
        Sample sample = Sample.of("live", "2018-06-20T03:00:00Z", EventType.CONSULT, "China and North Korea end talks")
                .between("CHN-PRK", "CHN", "PRK")
                .quote("Seto Courier", "The talks ended.", null);
        served.server.publish(Loading.developments(served.view, List.of(sample.state())));
        served.server.publish(Loading.alerts(served.view, List.of(sample.alert())));
        chromium.await("document.querySelector('.row[data-id=live].fresh')");
        chromium.await("document.getElementById('announce').textContent !== ''");
        assertThat(words("#announce")).isEqualTo("New: China and North Korea end talks");
        assertThat(holds("document.querySelector('.row[data-id=third-visit]').kept"))
                .isTrue();
        Loading.developments(served.view, List.of(sample.context().state()));
    }

    @Test
    void fits_a_phone() {
        for (String page : List.of("/", "/#id=called-off", "/sources.html", "/silences.html", "/operations.html")) {
            chromium.size(390, 844, false).open(served.uri(page).toString());
            assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(page)
                    .isEqualTo(390);
        }
    }

    @Test
    void follows_the_dark_of_the_reader_until_told_otherwise() {
        chromium.size(1200, 900, true).open(served.uri("/").toString());
        String dark = text("getComputedStyle(document.documentElement).backgroundColor");
        click("#theme");
        assertThat(text("getComputedStyle(document.documentElement).backgroundColor"))
                .isNotEqualTo(dark);
        chromium.evaluate("localStorage.clear()");
    }

    @Test
    void says_what_to_expect_where_nothing_is() throws IOException {
        try (View empty = View.open(directory.resolve("empty"));
                WebServer server = BoardPreview.server(empty, 0)) {
            server.start();
            String board = "http://127.0.0.1:" + server.port() + "/";
            chromium.size(1440, 1000, false).open(board);
            assertThat(words("#none")).contains("appears here by itself");
            chromium.open(board + "sources.html");
            assertThat(words("#notice")).contains("newswatch sources add URL");
            assertThat(holds("document.getElementById('states').hidden")).isTrue();
            chromium.requests.removeIf(url -> url.startsWith(board));
        }
    }
}
