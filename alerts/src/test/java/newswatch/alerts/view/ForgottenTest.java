package newswatch.alerts.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Evidence;
import newswatch.events.Forgotten;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenTest {
    private static final Instant AT = Instant.parse("2018-05-24T14:10:00Z");
    private static final Instant LATER = AT.plus(Duration.ofHours(1));

    @TempDir
    Path directory;

    @Test
    void an_alert_that_quoted_a_forgotten_article_is_kept_without_its_words() throws IOException {
        try (View view = View.open(directory)) {
            Loading.alerts(view, List.of(alert("1", "gone", "kept")));
            Loading.forgotten(view, new Forgotten("gone", LATER));
            assertThat(quotes(view)).containsExactly("", "words of kept");
        }
    }

    @Test
    void whichever_is_read_first() throws IOException {
        try (View view = View.open(directory)) {
            Loading.forgotten(view, new Forgotten("gone", LATER), new Forgotten("gone", LATER));
            Loading.alerts(view, List.of(alert("1", "kept", "gone")));
            assertThat(quotes(view)).containsExactly("words of kept", "");
        }
    }

    @Test
    void an_edition_that_came_after_it_was_forgotten_is_quoted() throws IOException {
        try (View view = View.open(directory)) {
            Loading.forgotten(view, new Forgotten("gone", AT.minusSeconds(1)));
            Loading.alerts(view, List.of(alert("1", "gone")));
            assertThat(quotes(view)).containsExactly("words of gone");
        }
    }

    private static List<String> quotes(View view) throws IOException {
        String json = view.alerts()
                .before(AlertFilter.ofWatch("theatre"), Long.MAX_VALUE, 1)
                .get(0)
                .json();
        return Json.MAPPER.readValue(json, Alert.class).evidence().stream()
                .map(Evidence::quote)
                .toList();
    }

    private static Alert alert(String id, String... articles) {
        List<Evidence> evidence = java.util.Arrays.stream(articles)
                .map(article -> new Evidence(
                        article, 1, "https://x.example/" + article, "outlet", AT, "words of " + article, 0, 9, null))
                .toList();
        return new Alert(
                id,
                AlertKind.DEVELOPMENT_REPORTED,
                "theatre",
                AT,
                1,
                false,
                "title",
                null,
                null,
                null,
                null,
                evidence,
                null);
    }
}
