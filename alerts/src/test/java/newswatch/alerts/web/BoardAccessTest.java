package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import newswatch.alerts.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens, and what whom is offered. */
class BoardAccessTest extends BrowserTest {
    @TempDir
    Path own;

    @Test
    void asks_for_a_token_once_tells_a_wrong_one_and_signs_out() {
        try (Guarded guarded = new Guarded(own)) {
            chromium.size(1440, 1000, false);
            chromium.call("Page.navigate", Map.of("url", guarded.served.uri("/").toString()));
            chromium.await("document.querySelector('dialog input')");
            type("dialog input", "wrong");
            click("dialog .primary");
            chromium.await("!document.querySelector('dialog .fault').hidden");
            assertThat(words("dialog .fault")).isEqualTo("This token is not accepted.");
            assertThat(count("dialog")).isEqualTo(1);
            chromium.evaluate("document.querySelector('dialog input').value = ''");
            type("dialog input", Guarded.TOKENS.get(Role.ANALYST));
            click("dialog .primary");
            chromium.await("document.body.dataset.ready && document.querySelectorAll('.row').length === 20");
            chromium.await("document.getElementById('live').dataset.state === 'live'");
            assertThat(words("#reader")).contains("the analyst").contains("Sign out");
            assertThat(holds("Object.values(localStorage).some((kept) => kept.includes('nwt_'))"))
                    .isFalse();
            click("#reader .button");
            chromium.await("document.querySelector('dialog input')");
            assertThat(text("sessionStorage.length + ''")).isEqualTo("0");
            leave();
        }
    }

    @Test
    void offers_each_what_he_may() throws IOException {
        try (Guarded guarded = new Guarded(own)) {
            as(guarded, Role.READER, "#id=called-off");
            assertThat(count("[data-act]")).isZero();
            as(guarded, Role.ANALYST, "#id=called-off");
            assertThat(count("[data-act]")).isEqualTo(4);
            click("[data-act=confirm]");
            chromium.await("document.querySelector('.said li')");
            assertThat(words(".said li")).startsWith("the analyst confirmed it");
            as(guarded, Role.ANALYST, "operations.html");
            assertThat(words("#no-channels")).isEqualTo("Only admins may see this.");
            as(guarded, Role.ADMIN, "operations.html");
            assertThat(words("#channel-rows")).contains("console");
            leave();
        }
        Path reading = Files.createDirectories(own.resolve("reading"));
        try (Guarded guarded = new Guarded(reading, List.of(), true, null, Clock.systemUTC())) {
            as(guarded, Role.ADMIN, "#id=called-off");
            assertThat(count("[data-act]")).isZero();
            assertThat(words("#reader")).contains("read only");
            leave();
        }
    }

    private static void as(Guarded guarded, Role role, String rest) {
        String board = guarded.served.uri("/").toString();
        chromium.call("Page.navigate", Map.of("url", board + "sources.html"));
        chromium.await("location.href === '" + board + "sources.html' && document.readyState === 'complete'");
        chromium.evaluate("sessionStorage.setItem('newswatch.token', '" + Guarded.TOKENS.get(role) + "')");
        chromium.size(1440, 1000, false).open(board + rest);
        if (rest.startsWith("#")) {
            chromium.await("document.querySelector('.row.open .history')");
        }
    }

    /** Before the server goes. */
    private static void leave() {
        wide("sources.html");
        forgive("401");
    }

    private static void forgive(String status) {
        chromium.complaints.removeIf(complaint -> complaint.contains(status));
    }
}
