package newswatch.enrich.genre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.Genre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenreJudgeTest {
    private static final GenreJudge JUDGE = GenreJudge.load();

    static List<Signals.Example> examples() {
        return Signals.load().examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void judges_its_own_examples(Signals.Example example) {
        Article article = new Article(
                "id",
                example.url(),
                null,
                example.title(),
                null,
                Instant.EPOCH,
                null,
                "en",
                example.text(),
                example.section(),
                null,
                example.hint(),
                null,
                false);
        assertThat(JUDGE.judge(article, Sentences.split(article.text()))).isEqualTo(example.genre());
    }

    @Test
    void an_empty_article_is_a_report() {
        Article article = new Article(
                "id", null, null, null, null, Instant.EPOCH, null, null, null, null, null, null, null, false);
        assertThat(JUDGE.judge(article, List.of())).isEqualTo(Genre.REPORT);
    }

    @Test
    void points_fall_linearly_between_the_ends_of_a_rate() {
        Signals.Rate rate = new Signals.Rate("r", 0, 4, 1.0, 5.0, List.of());
        assertThat(rate.points(0.5)).isEqualTo(4);
        assertThat(rate.points(3)).isEqualTo(2, within(1e-9));
        assertThat(rate.points(9)).isZero();
    }
}
