package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import newswatch.events.Genre;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private final Annotator annotator = Annotator.load();

    @Test
    void offsets_are_code_points_of_the_text() {
        String text = "\ud83d\ude00 China and Beijing said no more.";
        EnrichedArticle enriched = annotator.annotate(article(text), 7);
        assertThat(enriched.revision()).isEqualTo(7);
        assertThat(enriched.entities()).isNotEmpty().allSatisfy(entity -> {
            int start = text.offsetByCodePoints(0, entity.start());
            int end = text.offsetByCodePoints(0, entity.end());
            assertThat(text.substring(start, end)).isIn("China", "Beijing");
        });
    }

    @Test
    void an_empty_article_has_nothing_in_it() {
        EnrichedArticle enriched = annotator.annotate(article(""), 1);
        assertThat(enriched.entities()).isEmpty();
        assertThat(enriched.claims()).isEmpty();
    }

    @Test
    void the_same_article_reads_the_same_twice() {
        Article article = article("U.S. President Donald Trump called off his summit with North Korea on Thursday.");
        assertThat(annotator.annotate(article, 1)).isEqualTo(annotator.annotate(article, 1));
    }

    private static Article article(String text) {
        Instant time = Instant.parse("2018-05-25T00:00:00Z");
        return new Article(
                "a",
                "https://news.example/a",
                null,
                "Title",
                null,
                time,
                time,
                "en",
                text,
                null,
                null,
                Genre.REPORT,
                null,
                false);
    }
}
