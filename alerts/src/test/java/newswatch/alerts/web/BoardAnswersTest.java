package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import newswatch.alerts.Spring2018;
import newswatch.alerts.view.Loading;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Receipt;
import newswatch.events.Why;
import org.junit.jupiter.api.Test;

/** Analysts answer back: judgements, silences, what was given up; and who may. */
class BoardAnswersTest extends BrowserTest {
    @Test
    void confirms_with_one_click_and_shows_who_did() {
        opened("called-off");
        click("[data-act=confirm]");
        chromium.await("document.querySelector('.row.open .verdict-confirmed')");
        assertThat(words(".said")).contains("analyst confirmed it").contains("just now");
        assertThat(judgement("called-off").path("verdict").asText()).isEqualTo("CONFIRM");
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
        JsonNode judgement = judgement("missile-row");
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
        opened("agreed");
        click("[data-act=note]");
        type(".act-form textarea", "<img src=x onerror=alert(1)>");
        served.server.publish(Loading.developments(
                served.view,
                Spring2018.developments().stream()
                        .filter(sample -> sample.state().development().id().equals("agreed"))
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
        assertThat(silences().get(0).path("of").toString())
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
        assertThat(silences().get(0).path("state").asText()).isEqualTo("expired");
    }

    @Test
    void sends_a_dead_letter_again() {
        giveUp(served);
        wide("operations.html");
        assertThat(words("#tiles")).contains("Channels failing1of 1", "Dead letters1", "Delay of detection");
        assertThat(words("#channel-rows")).contains("console", "failing", "refuses everything", "3 subscriptions");
        assertThat(words("#letter-rows")).contains("status 410 Gone", "console", "2 alerts");
        click("#letter-rows .button");
        assertThat(words("#letter-rows .sure")).contains("Send it again?");
        click("#letter-rows .danger");
        chromium.await("document.querySelector('#letter-rows').textContent.includes('on its way again')");
        wide("operations.html");
        assertThat(words("#tiles")).contains("Dead letters0");
    }

    /** A channel that fails, and a message that it did not take. */
    static void giveUp(Served served) {
        Alert told = Spring2018.developments().get(0).alert();
        Alert failed = new Alert(
                "failed",
                AlertKind.CHANNEL_FAILED,
                "channels",
                told.at(),
                2,
                false,
                "Channel console fails",
                null,
                null,
                null,
                "console",
                List.of(),
                new Why("channel", "1", "refuses everything", null));
        Loading.alerts(served.view, List.of(failed));
        Loading.receipts(
                served.view,
                List.of(new Receipt(
                        "message-1",
                        "console",
                        Receipt.Outcome.DEAD_LETTERED,
                        List.of("one", "two"),
                        "{}",
                        7,
                        null,
                        "status 410 Gone",
                        Instant.now(),
                        null,
                        null)));
    }

    private static JsonNode judgement(String development) {
        return served.json("/api/v1/judgements?development=" + development)
                .path("items")
                .path(0);
    }

    private static JsonNode silences() {
        return served.json("/api/v1/silences").path("items");
    }

    private static void opened(String id) {
        wide("#id=" + id);
        chromium.await("document.querySelector('.row.open .history')");
    }
}
