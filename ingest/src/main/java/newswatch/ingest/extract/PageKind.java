package newswatch.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.ingest.outcome.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells pages that are shown in an article's stead. Only pages with little text are suspected. */
final class PageKind {
    /** Characters: with more it is an article, whatever it speaks of. */
    private static final int LITTLE = 2_500;

    private static final int LOOK = 6_000;

    /** The file's keys: phrases in lower case. */
    record Phrases(List<String> errors, List<String> consent, List<String> login, List<String> scripts) {}

    private final Phrases phrases = DataFile.read(PageKind.class, "no-articles.yaml", Phrases.class);

    /** @param paragraphs what was found as the article's text */
    Optional<Reason> insteadOfArticle(Document page, List<String> paragraphs) {
        if (paragraphs.stream().mapToInt(String::length).sum() > LITTLE) {
            return Optional.empty();
        }
        String heads = lower(page.title() + " " + heading(page));
        if (has(phrases.errors(), heads)) {
            return Optional.of(Reason.ERROR_PAGE);
        } else if (speaksOf(phrases.consent(), paragraphs)) {
            return Optional.of(Reason.CONSENT_PAGE);
        } else if (has(phrases.login(), heads) && page.selectFirst("input[type=password]") != null) {
            return Optional.of(Reason.LOGIN_PAGE);
        }
        return speaksOf(phrases.scripts(), paragraphs) ? Optional.of(Reason.NO_ARTICLE_TEXT) : Optional.empty();
    }

    // most of the text, not a note in it
    private static boolean speaksOf(List<String> phrases, List<String> paragraphs) {
        int all = paragraphs.stream().mapToInt(String::length).sum();
        int speaking = paragraphs.stream()
                .filter(paragraph -> has(phrases, lower(paragraph)))
                .mapToInt(String::length)
                .sum();
        return 2 * speaking > all;
    }

    private static String heading(Document page) {
        Element heading = page.selectFirst("h1");
        return heading == null ? "" : heading.text();
    }

    private static boolean has(List<String> phrases, String text) {
        return phrases.stream().anyMatch(text::contains);
    }

    private static String lower(String text) {
        return text.substring(0, Math.min(text.length(), LOOK)).toLowerCase(Locale.ROOT);
    }
}
