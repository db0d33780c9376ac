package newswatch.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final EntityFinder FINDER = EntityFinder.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moon. ",
                "Kim Jong Un, ",
                "Kim-",
                "North and ",
                "President Moon University of ",
                "spokesman ",
                "\ud83d",
                "정은",
                "A. "
            })
    void mentions_stay_sorted_and_apart_in_long_monotonous_text(String piece) {
        String text = "South Korea. " + piece.repeat(20_000);
        Article article = new Article(
                "id",
                null,
                null,
                null,
                null,
                Instant.parse("2018-05-25T12:00:00Z"),
                null,
                "en",
                text,
                null,
                null,
                null,
                null,
                false);
        List<Mention> found = FINDER.find(article, Sentences.split(text));
        assertThat(found).isNotEmpty();
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
    }
}
