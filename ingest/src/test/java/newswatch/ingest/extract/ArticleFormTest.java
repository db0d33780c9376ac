package newswatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.events.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFormTest {
    private static final Instant FETCHED = Instant.parse("2018-05-25T12:00:00Z");

    private final ArticleForm form = new ArticleForm();

    // X13
    @ParameterizedTest
    @ValueSource(strings = {"2018-05-26T12:00:00Z", "9999-12-31T23:59:59Z", "yesterday", "1970-01-01T00:00:00Z", ""})
    void a_date_that_cannot_be_is_the_time_of_the_fetch(String written) {
        Instant said = PublishedDates.parse(written).orElse(null);
        assertThat(article(title("T", said), "Text.").publishedAt()).isEqualTo(FETCHED);
    }

    // X22
    @Test
    void a_title_is_limited_and_holds_nothing_unseen() {
        assertThat(article(title("a".repeat(1_000_000), null), "Text.").title()).hasSize(500);
        assertThat(article(title("Safe \u202Egnp.exe\u202C \u0000title\u2066\u200B", null), "Text.")
                        .title())
                .isEqualTo("Safe gnp.exe title");
    }

    // X22
    @ParameterizedTest
    @ValueSource(strings = {"", "\u200B\uFEFF\u2060", "\u202E\u202D", "\u0000", "\u3164", "\u200E \u200F", " - "})
    void an_article_without_a_legible_title_is_called_by_its_first_sentence_or_address(String title) {
        assertThat(article(title(title, null), "The talks at the lake are over. Nobody was surprised.")
                        .title())
                .isEqualTo("The talks at the lake are over.");
        assertThat(article(title(title, null), "\u3164").title()).isEqualTo("https://x.example/1");
    }

    private Article article(PageMetadata said, String text) {
        return form.fill(Given.at("https://x.example/1").withFetchedAt(FETCHED), said, List.of(text))
                .found()
                .orElseThrow();
    }

    private static PageMetadata title(String title, Instant date) {
        return new PageMetadata(title, List.of(), date, null, null, null, null, null, List.of(), List.of(), "", false);
    }
}
