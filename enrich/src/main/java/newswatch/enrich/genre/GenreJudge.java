package newswatch.enrich.genre;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Token;
import newswatch.events.Article;
import newswatch.events.Genre;

/** Judges whether an article reports or comments, by adding up signals. Immutable, thread-safe. */
public final class GenreJudge {
    private static final int OPENING = 30;
    private static final int CLOSING = 2;

    private final Signals signals;
    private final Set<String> counted = new HashSet<>();

    private GenreJudge(Signals signals) {
        this.signals = signals;
        signals.rates().forEach(rate -> counted.addAll(rate.words()));
    }

    public static GenreJudge load() {
        return new GenreJudge(Signals.load());
    }

    /** What the page's own metadata says wins. */
    public Genre judge(Article article, List<Sentence> sentences) {
        if (article.genreHint() != null) {
            return article.genreHint();
        }
        return points(article, sentences) >= signals.threshold() ? Genre.COMMENTARY : Genre.REPORT;
    }

    double points(Article article, List<Sentence> sentences) {
        WordCount count = WordCount.of(sentences, counted);
        double points = opening(article, sentences);
        for (Signals.Marked marked : signals.marked()) {
            points += marks(marked, article, sentences) ? marked.points() : 0;
        }
        for (Signals.Rate rate : signals.rates()) {
            points += count.total() < rate.least() ? 0 : rate.points(count.perThousand(rate.words()));
        }
        return points;
    }

    private double opening(Article article, List<Sentence> sentences) {
        Set<String> first = new HashSet<>();
        sentences.stream()
                .limit(2)
                .flatMap(s -> s.tokens().stream())
                .limit(OPENING)
                .map(Token::text)
                .forEach(first::add);
        boolean agency = article.outlet() != null && article.outlet().agency() != null;
        boolean wire = signals.wire().words().stream()
                .anyMatch(w -> first.contains("(") && first.stream().anyMatch(w::equalsIgnoreCase));
        return agency || wire ? signals.wire().points() : 0;
    }

    private static boolean marks(Signals.Marked marked, Article article, List<Sentence> sentences) {
        return switch (marked.in()) {
            case SECTION -> any(marked, lower(article.section()), true);
            case TAGS -> article.tags().stream().anyMatch(tag -> any(marked, lower(tag), true));
            case URL -> segments(lower(article.url())).stream().anyMatch(marked.words()::contains);
            case TITLE -> any(marked, lower(article.title()), false);
            case OUTLET ->
                article.outlet() != null && any(marked, lower(article.outlet().name()), false);
            case LAST -> any(marked, lower(last(article, sentences)), false);
        };
    }

    /** Whole labels ("Opinion", "World/Opinion") or anywhere. */
    private static boolean any(Signals.Marked marked, String text, boolean whole) {
        return whole
                ? List.of(text.split("\\s*[/|>,:]\\s*")).stream()
                        .anyMatch(part -> marked.words().contains(part.strip()))
                : marked.words().stream().anyMatch(word -> found(text, word));
    }

    private static boolean found(String text, String word) {
        int at = text.indexOf(word);
        return at == 0 || (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Parts of host and path; the last one, a headline's slug, does not count. */
    private static List<String> segments(String url) {
        int query = url.indexOf('?');
        String path = (query < 0 ? url : url.substring(0, query)).replaceFirst("^[a-z]+://", "");
        int slug = path.lastIndexOf('/');
        return List.of(path.substring(0, Math.max(slug, 0)).split("[/.]"));
    }

    private static String last(Article article, List<Sentence> sentences) {
        int from = Math.max(0, sentences.size() - CLOSING);
        return sentences.isEmpty()
                ? ""
                : article.text().substring(sentences.get(from).start());
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
