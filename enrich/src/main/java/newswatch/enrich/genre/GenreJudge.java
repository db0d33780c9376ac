package newswatch.enrich.genre;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Token;
import newswatch.events.Article;
import newswatch.events.Genre;

/** Judges whether an article reports or comments, by adding up signals. Immutable, thread-safe. */
public final class GenreJudge {
    private static final int OPENING = 30;
    private static final int ENDS = 2;
    /** Shorter ones are headings, captions and bylines. */
    private static final int WORDS = 6;

    private static final Pattern DECORATION =
            Pattern.compile("\\([^()]*\\+?(video|audio|photos|graphic|live)[^()]*\\)");

    private final Signals signals;
    private final Set<String> counted = new HashSet<>();
    private final int openingSentences;

    private GenreJudge(Signals signals) {
        this.signals = signals;
        signals.rates().forEach(rate -> counted.addAll(rate.words()));
        signals.shares().forEach(share -> {
            counted.addAll(share.words());
            counted.addAll(share.among());
        });
        openingSentences = signals.openings().stream()
                .mapToInt(Signals.Opening::sentences)
                .max()
                .orElse(0);
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
        return signals(article, sentences).stream()
                .mapToDouble(GenreSignal::points)
                .sum();
    }

    /** Points from which an article is commentary. */
    public double threshold() {
        return signals.threshold();
    }

    /** What the article shows, each signal with the points it gives; those that give none are left out. */
    public List<GenreSignal> signals(Article article, List<Sentence> sentences) {
        WordCount count = WordCount.of(sentences, counted);
        List<GenreSignal> shown = new ArrayList<>();
        shown.add(new GenreSignal("wire", opening(article, sentences)));
        for (Signals.Marked marked : signals.marked()) {
            shown.add(new GenreSignal(marked.id(), marks(marked, article, sentences) ? marked.points() : 0));
        }
        for (Signals.Rate rate : signals.rates()) {
            boolean enough = count.total() >= rate.least();
            shown.add(new GenreSignal(rate.id(), enough ? rate.points(count.perThousand(rate.words())) : 0));
        }
        for (Signals.Share share : signals.shares()) {
            double points = share.points(count.perThousand(share.words()), count.perThousand(share.among()));
            shown.add(new GenreSignal(share.id(), count.total() >= share.least() ? points : 0));
        }
        shown.addAll(openings(sentences));
        return shown.stream().filter(signal -> signal.points() != 0).toList();
    }

    private List<GenreSignal> openings(List<Sentence> sentences) {
        List<Sentence> full = sentences.stream()
                .filter(sentence ->
                        sentence.tokens().stream().filter(Token::word).count() >= WORDS)
                .limit(openingSentences)
                .toList();
        List<GenreSignal> shown = new ArrayList<>();
        for (Signals.Opening opening : signals.openings()) {
            long found = full.stream()
                    .limit(opening.sentences())
                    .flatMap(sentence -> sentence.tokens().stream())
                    .map(Token::norm)
                    .filter(opening.words()::contains)
                    .distinct()
                    .limit(opening.least())
                    .count();
            shown.add(new GenreSignal(opening.id(), found == opening.least() ? opening.points() : 0));
        }
        return shown;
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
        boolean picture = first.contains("Photo") || first.contains("photo") || first.contains("Image");
        boolean wire = !picture
                && signals.wire().words().stream()
                        .anyMatch(w -> first.contains("(") && first.stream().anyMatch(w::equalsIgnoreCase));
        return agency || wire ? signals.wire().points() : 0;
    }

    private static boolean marks(Signals.Marked marked, Article article, List<Sentence> sentences) {
        return switch (marked.in()) {
            case SECTION -> any(marked, lower(article.section()), true);
            case TAGS -> article.tags().stream().anyMatch(tag -> any(marked, lower(tag), true));
            case URL -> segments(lower(article.url())).stream().anyMatch(marked.words()::contains);
            case TITLE -> any(marked, title(article), false);
            case TITLE_START -> marked.words().contains(title(article).split("[ ':]", 2)[0]);
            case OUTLET ->
                article.outlet() != null && any(marked, lower(article.outlet().name()), false);
            case ENDS ->
                any(marked, lower(first(article, sentences)), false)
                        || any(marked, lower(last(article, sentences)), false);
        };
    }

    private static String title(Article article) {
        return DECORATION.matcher(lower(article.title())).replaceAll("").strip();
    }

    /** Whole labels ("Opinion", "World/Opinion") or anywhere. */
    private static boolean any(Signals.Marked marked, String text, boolean whole) {
        return whole
                ? List.of(text.split("\\s*[/|>,:]\\s*")).stream()
                        .anyMatch(part -> marked.words().contains(part.strip()))
                : marked.words().stream().anyMatch(word -> found(text, word));
    }

    /** From the beginning of a word; a mark, or what begins like one, anywhere. */
    private static boolean found(String text, String word) {
        int at = text.indexOf(word);
        return at == 0
                || (at > 0
                        && (!Character.isLetterOrDigit(text.charAt(at - 1))
                                || !Character.isLetterOrDigit(word.charAt(0))));
    }

    /** Parts of host and path; the last one, a headline's slug, does not count. */
    private static List<String> segments(String url) {
        int query = url.indexOf('?');
        String path = (query < 0 ? url : url.substring(0, query)).replaceFirst("^[a-z]+://", "");
        int slug = path.lastIndexOf('/');
        return List.of(path.substring(0, Math.max(slug, 0)).split("[/.]"));
    }

    private static String first(Article article, List<Sentence> sentences) {
        return sentences.isEmpty()
                ? ""
                : article.text()
                        .substring(
                                0,
                                sentences
                                        .get(Math.min(ENDS, sentences.size()) - 1)
                                        .end());
    }

    private static String last(Article article, List<Sentence> sentences) {
        int from = Math.max(0, sentences.size() - ENDS);
        return sentences.isEmpty()
                ? ""
                : article.text().substring(sentences.get(from).start());
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
