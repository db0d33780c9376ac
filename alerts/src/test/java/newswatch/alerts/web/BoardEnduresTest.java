package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.alerts.Sample;
import newswatch.alerts.view.Loading;
import newswatch.events.EventType;
import org.junit.jupiter.api.Test;

/** The server goes away and comes back; and there is a great deal of news. */
class BoardEnduresTest extends BrowserTest {
    private static final int MANY = 5_000;

    @Test
    void tells_that_the_server_is_away_and_goes_on_when_it_is_back() {
        wide("");
        chromium.await("document.getElementById('live').dataset.state === 'live'");
        int shown = count(".row");
        chromium.offline(true);
        chromium.evaluate("document.getElementById('f-priority').value = '1';"
                + " document.getElementById('f-priority').dispatchEvent(new Event('change'))");
        chromium.await("!document.getElementById('outage').hidden");
        assertThat(words("#outage")).contains("newswatch does not answer").contains("Trying again in");
        assertThat(count(".row")).isEqualTo(shown);
        chromium.offline(false);
        chromium.await("document.getElementById('outage').hidden");
        chromium.await("document.querySelectorAll('.prio-2, .prio-3').length === 0");
        chromium.complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void reads_everything_anew_when_the_stream_says_so_and_comes_back_by_itself() {
        BrokenStreams streams = new BrokenStreams(chromium, 2);
        wide("");
        chromium.await("document.getElementById('live').dataset.state === 'live'");
        chromium.await(
                "performance.getEntriesByType('resource').filter((each) => each.name.includes('/stream')).length > 1");
        assertThat(streams.lastIds).containsExactly("none", "alert-7");
        chromium.call("Fetch.disable", Map.of());
    }

    /** I9: what nobody sees is left out; another alphabet's letters are shown as they are. */
    @Test
    void shows_titles_of_any_length_direction_and_alphabet_inside_their_row() {
        List<Sample> odd = List.of(
                Sample.of("long", "2018-06-20T03:00:00Z", EventType.CONSULT, "Sehrlangeswort".repeat(200)),
                Sample.of("hebrew", "2018-06-20T03:01:00Z", EventType.CONSULT, "ארצות הברית וצפון קוריאה נפגשות"),
                Sample.of("hidden", "2018-06-20T03:02:00Z", EventType.CONSULT, "N\u043erth\u200B Ko\u2060rea\uFEFF"));
        Loading.developments(served.view, odd.stream().map(Sample::state).toList());
        for (int width : new int[] {1440, 390}) {
            chromium.size(width, 900, false).open(served.uri("/").toString());
            assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(width);
            assertThat(chromium.evaluate("document.querySelector('.row[data-id=long] .title').offsetHeight")
                            .asInt())
                    .isLessThan(110);
        }
        assertThat(text("getComputedStyle(document.querySelector('.row[data-id=hebrew] .title .news')).direction"))
                .isEqualTo("rtl");
        assertThat(words(".row[data-id=hidden] .title")).isEqualTo("N\u043erth Korea");
    }

    @Test
    void stays_smooth_with_thousands() {
        Instant first = Instant.parse("2018-05-01T00:00:00Z");
        Loading.developments(
                served.view,
                IntStream.range(0, MANY)
                        .mapToObj(i -> Sample.of(
                                        "many-" + i,
                                        first.plusSeconds(600L * i).toString(),
                                        EventType.CONSULT,
                                        "Development of the number " + i)
                                .quote("Seto Courier", "It is number " + i + ".", null)
                                .state())
                        .toList());
        wide("");
        assertThat(words("#found")).matches("5,02\\d developments");
        assertThat(count(".row")).isLessThan(100);
        chromium.evaluate(
                "(async () => { while (document.querySelectorAll('.row').length < 600) {"
                        + " const before = document.querySelectorAll('.row').length;"
                        + " document.getElementById('more').click();"
                        + " while (document.querySelectorAll('.row').length === before) await new Promise((r) => setTimeout(r, 10)); } })()");
        assertThat(text("document.activeElement.className")).isEqualTo("opener");
        chromium.evaluate(
                "document.querySelectorAll('.row').forEach((row) => { row.kept = row.querySelector('.meta'); })");
        Sample newest = Sample.of("newest", "2018-06-30T00:00:00Z", EventType.CONSULT, "One more")
                .quote("Seto Courier", "One.", null);
        served.server.publish(Loading.developments(served.view, List.of(newest.state())));
        chromium.await("document.querySelector('.row[data-id=newest]')");
        chromium.await("!document.getElementById('fresh').hidden");
        assertThat(chromium.evaluate("[...document.querySelectorAll('.row')]"
                                + ".filter((row) => row.kept && row.kept === row.querySelector('.meta')).length")
                        .asInt())
                .isGreaterThanOrEqualTo(599);
        click("#fresh");
        assertThat(text("document.activeElement.closest('.row').dataset.id")).isEqualTo("newest");
    }
}
