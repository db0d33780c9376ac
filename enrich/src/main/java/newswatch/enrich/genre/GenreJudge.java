package newswatch.enrich.genre;

import java.util.List;
import newswatch.enrich.text.Sentence;
import newswatch.events.Article;
import newswatch.events.Genre;

/** Judges whether an article reports or comments. */
public final class GenreJudge {
    private GenreJudge() {}

    public static GenreJudge load() {
        return new GenreJudge();
    }

    public Genre judge(Article article, List<Sentence> sentences) {
        return article.genreHint() == null ? Genre.REPORT : article.genreHint();
    }
}
