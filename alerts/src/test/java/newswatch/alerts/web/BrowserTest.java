package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The board on the sample spring in a real browser; after each test nothing foreign has run, and nobody was asked but the server. */
@Timeout(120)
abstract class BrowserTest {
    @TempDir
    static Path directory;

    static Served served;
    static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        if (ChromiumProcess.binary() == null && "true".equals(System.getenv("CI"))) {
            fail("Chromium is not installed, and CI=true");
        }
        assumeTrue(ChromiumProcess.binary() != null, "skipped: no Chromium here (Debian: apt-get install chromium)");
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
    void nothing_ran_and_nobody_else_was_asked() {
        assertThat(chromium.dialogs).isEmpty();
        assertThat(chromium.complaints).isEmpty();
        assertThat(chromium.requests)
                .isNotEmpty()
                .allMatch(url -> url.startsWith("http://127.0.0.1:") || url.equals("about:blank"));
        chromium.evaluate("sessionStorage.clear(); localStorage.clear()");
    }

    static void wide(String rest) {
        chromium.size(1440, 1000, false).open(served.uri("/" + rest).toString());
    }

    static void click(String selector) {
        chromium.evaluate("document.querySelector('" + selector + "').click()");
    }

    static void type(String selector, String words) {
        chromium.evaluate("document.querySelector('" + selector + "').focus()");
        chromium.call("Input.insertText", Map.of("text", words));
    }

    static int count(String selector) {
        return chromium.evaluate("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    /** What an element says. */
    static String words(String selector) {
        return text("document.querySelector('" + selector + "').textContent");
    }

    static String text(String expression) {
        return chromium.evaluate(expression).asText();
    }

    static boolean holds(String expression) {
        return chromium.evaluate("Boolean(" + expression + ")").asBoolean();
    }
}
