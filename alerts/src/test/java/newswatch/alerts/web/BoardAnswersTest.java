package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import newswatch.alerts.Spring2018;
import newswatch.alerts.view.Loading;
import org.junit.jupiter.api.Test;

/** Analysts answer back: judgements, silences, what was given up; and who may. */
class BoardAnswersTest extends BrowserTest {
    @Test
    void confirms_with_one_click_and_shows_who_did() {
        opened("called-off");
        click("[data-act=confirm]");
        chromium.await("document.querySelector('.row.open .verdict-confirmed')");
        assertThat(words(".said")).contains("analyst confirmed it").contains("just now");
        assertThat(people.judgements).singleElement().satisfies(judgement -> {
            assertThat(judgement.path("development").asText()).isEqualTo("called-off");
            assertThat(judgement.path("verdict").asText()).isEqualTo("CONFIRM");
        });
    }

    @Test
    void dismisses_with_the_reason_the_right_type_and_a_name() {
        opened("missile-row");
        click("[data-act=dismiss]");
        click(".act-form .primary");
        chromium.await("!document.querySelector('.act-form .fault').hidden");
        assertThat(words(".act-form .fault")).isEqualTo("Say what is wrong with it.");
        click("[value=WRONG_TYPE]");
        chromium.evaluate("document.querySelector('.act-form select').value = 'MOBILIZE'");
        type(".act-form textarea", "It sailed; nobody said anything.");
        chromium.evaluate("document.querySelector('.act-form [name=author]').value = 'Ada'");
        click(".act-form .primary");
        chromium.await("document.querySelector('.row.open.dismissed .verdict-dismissed')");
        ObjectNode judgement = people.judgements.get(0);
        assertThat(judgement.path("fault").asText()).isEqualTo("WRONG_TYPE");
        assertThat(judgement.path("type").asText()).isEqualTo("MOBILIZE");
        assertThat(judgement.path("author").asText()).isEqualTo("Ada");
        assertThat(words(".said"))
                .contains("Ada dismissed it: it is another kind of act; it shows force")
                .contains("nobody said anything");
        chromium.press("Escape", "");
        click("#f-dismissed");
        chromium.await("!document.querySelector('.row[data-id=missile-row]')");
        assertThat(words("#found")).contains("1 dismissed hidden");
        assertThat(text("location.search")).isEqualTo("?dismissed=hide");
        chromium.evaluate("localStorage.clear()");
    }

    @Test
    void notes_hostile_words_as_text_and_keeps_a_draft_while_news_comes_in() {
        opened("called-off");
        click("[data-act=note]");
        type(".act-form textarea", "<img src=x onerror=alert(1)>");
        served.server.publish(Loading.developments(
                served.view,
                Spring2018.developments().stream()
                        .filter(sample -> sample.state().development().id().equals("called-off"))
                        .map(sample -> sample.priority(2).state())
                        .toList()));
        chromium.await("document.querySelector('.row.open.priority-2')");
        assertThat(text("document.querySelector('.act-form textarea').value")).startsWith("<img");
        click(".act-form .primary");
        chromium.await("document.querySelector('.said .note')");
        assertThat(words(".said .note")).isEqualTo("<img src=x onerror=alert(1)>");
        chromium.await("document.querySelector('.row.open .meta').textContent.includes('1 note')");
    }

    @Test
    void mutes_for_a_while_and_ends_it_early() {
        opened("called-off");
        click("[data-act=mute]");
        assertThat(words("dialog")).contains("Every meeting in North Korea – United States");
        click("dialog [name=of][value=\"1\"]");
        click("dialog .primary");
        chromium.await("!document.querySelector('dialog .fault').hidden");
        type("dialog textarea", "We have this story.");
        click("dialog .primary");
        chromium.await("!document.querySelector('dialog')");
        chromium.await("document.querySelector('.row.open .meta').textContent.includes('muted')");
        assertThat(people.silences.get(0).path("of").toString())
                .isEqualTo("{\"watch\":\"china-northkorea-us\",\"relation\":\"PRK-USA\",\"object\":\"MEETING\"}");
        assertThat(words(".said")).contains("by analyst until").contains("We have this story.");
        chromium.await("document.getElementById('count-silences').textContent.startsWith('1')");
        wide("silences.html");
        assertThat(words("#rows tr"))
                .contains("Meeting, North Korea – United States")
                .contains("We have this story.")
                .contains("analyst")
                .contains("in 24 h");
        click("#rows .button");
        click("#rows .danger");
        chromium.await("!document.querySelector('#rows tr')");
        assertThat(words("#notice")).startsWith("Nothing is silent");
        assertThat(people.silences).isEmpty();
    }

    @Test
    void shows_buttons_only_to_those_who_may() {
        people.reset("reader", null, false);
        opened("called-off");
        assertThat(count("[data-act]")).isZero();
        people.reset("admin", null, true);
        opened("called-off");
        assertThat(count("[data-act]")).isZero();
        assertThat(words("#reader")).contains("read only");
        people.reset("analyst", null, false);
        opened("called-off");
        assertThat(count("[data-act]")).isEqualTo(4);
        wide("operations.html");
        assertThat(words("#no-channels")).isEqualTo("Only admins may see this.");
        assertThat(count("#letter-rows .button")).isZero();
    }

    @Test
    void sends_a_dead_letter_again() {
        wide("operations.html");
        assertThat(words("#tiles")).contains("Dead letters1").contains("Delay of detection");
        assertThat(words("#letter-rows")).contains("status 410 Gone").contains("night-desk");
        click("#letter-rows .button");
        assertThat(words("#letter-rows .sure")).contains("Send it again?");
        click("#letter-rows .danger");
        chromium.await("document.querySelector('#letter-rows').textContent.includes('on its way again')");
        assertThat(people.resent).containsExactly("message-1");
    }

    @Test
    void asks_for_a_token_once_tells_a_wrong_one_and_signs_out() {
        people.reset("analyst", "right", false);
        chromium.size(1440, 1000, false);
        chromium.call("Page.navigate", Map.of("url", served.uri("/").toString()));
        chromium.await("document.querySelector('dialog input')");
        type("dialog input", "wrong");
        click("dialog .primary");
        chromium.await("!document.querySelector('dialog .fault').hidden");
        assertThat(words("dialog .fault")).isEqualTo("This token is not accepted.");
        assertThat(count("dialog")).isEqualTo(1);
        chromium.evaluate("document.querySelector('dialog input').value = ''");
        type("dialog input", "right");
        click("dialog .primary");
        chromium.await("document.body.dataset.ready && document.querySelectorAll('.row').length === 20");
        chromium.await("document.getElementById('live').dataset.state === 'live'");
        assertThat(words("#reader")).contains("Ada").contains("Sign out");
        assertThat(text("Object.keys(localStorage).join()")).doesNotContain("token");
        wide("");
        assertThat(count("dialog")).isZero();
        click("#reader .button");
        chromium.await("document.querySelector('dialog input')");
        assertThat(text("sessionStorage.length + ''")).isEqualTo("0");
        chromium.complaints.removeIf(complaint -> complaint.contains("401"));
    }

    private static void opened(String id) {
        wide("#id=" + id);
        chromium.await("document.querySelector('.row.open .history')");
    }
}
