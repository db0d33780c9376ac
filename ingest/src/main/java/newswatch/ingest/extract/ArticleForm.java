package newswatch.ingest.extract;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.events.Article;
import newswatch.events.Ids;
import newswatch.events.Outlet;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** Puts an article together from what was given, what the document says of itself, and its paragraphs. */
final class ArticleForm {
    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 300_000;
    private static final int MAX_RAW_TITLE = 10_000;
    private static final Pattern SENTENCE = Pattern.compile("^(.{20,300}?(?:[.!?](?=\\s)|[。！？])).*$", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LANGUAGE = Pattern.compile("^([A-Za-z]{2})(?:[-_].*)?$");

    private final Agencies agencies = Agencies.load();
    private final GenreHints genres = GenreHints.load();

    Outcome<Article> fill(Given given, PageMetadata said, List<String> paragraphs) {
        Instant published = clamp(first(given.publishedAt(), said.publishedAt(), given.fetchedAt()), given.fetchedAt());
        if (published == null) {
            return Outcome.failure(Reason.NO_DATE, "says no date; give one");
        }
        String url = CanonicalUrl.of(said.url())
                .or(() -> CanonicalUrl.of(given.url()))
                .orElse(given.url());
        List<String> cleaned =
                paragraphs.stream().map(CleanText::of).filter(p -> !p.isEmpty()).toList();
        String title = title(Arrays.asList(given.title(), said.title()), cleaned, url);
        String text = cut(String.join("\n\n", cleaned), MAX_TEXT);
        List<String> authors = given.authors().isEmpty() ? said.authors() : given.authors();
        String section = first(given.section(), said.section());
        return Outcome.ok(new Article(
                id(given, url, title, text),
                url,
                outlet(given, said, url, authors, cleaned),
                title,
                authors,
                published,
                given.fetchedAt(),
                language(first(given.language(), said.language())),
                text,
                section,
                given.tags().isEmpty() ? said.tags() : given.tags(),
                genres.hint(said.types(), section, url),
                Ids.sha256(title, text),
                false));
    }

    // never empty where there is a text: else its first sentence, else the address
    private static String title(List<String> stated, List<String> paragraphs, String url) {
        Stream<String> sentences =
                paragraphs.stream().limit(1).map(text -> SENTENCE.matcher(text).replaceFirst("$1"));
        return Stream.of(stated.stream(), sentences, Stream.ofNullable(paragraphs.isEmpty() ? null : url))
                .flatMap(titles -> titles)
                .filter(Objects::nonNull)
                .map(text -> line(text, MAX_TITLE))
                .filter(CleanText::legible)
                .findFirst()
                .orElse("");
    }

    private static String id(Given given, String url, String title, String text) {
        if (given.id() != null && !given.id().isBlank()) {
            return given.id();
        }
        return url == null ? Ids.of("text", title, text) : Ids.of(url);
    }

    private Outlet outlet(Given given, PageMetadata said, String url, List<String> authors, List<String> paragraphs) {
        String host = CanonicalUrl.host(url);
        Outlet outlet = given.outlet() != null
                ? given.outlet()
                : said.outlet() == null && host == null
                        ? null
                        : new Outlet(
                                first(host, Agencies.slug(first(said.outlet(), ""))),
                                first(said.outlet(), host),
                                null,
                                false,
                                null);
        if (outlet == null || outlet.agency() != null) {
            return outlet;
        }
        return outlet.withAgency(agencies.reprinted(outlet, authors, paragraphs).orElse(null));
    }

    private static Instant clamp(Instant published, Instant fetched) {
        return published != null && fetched != null && published.isAfter(fetched) ? fetched : published;
    }

    private static String language(String tag) {
        return Optional.ofNullable(tag)
                .map(LANGUAGE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static String line(String text, int max) {
        return cut(
                SPACES.matcher(CleanText.of(cut(text, MAX_RAW_TITLE)))
                        .replaceAll(" ")
                        .strip(),
                max);
    }

    // never between the halves of a surrogate pair
    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max)
                .strip();
    }

    @SafeVarargs
    private static <T> T first(T... candidates) {
        for (T candidate : candidates) {
            if (candidate != null && !(candidate instanceof String text && text.isBlank())) {
                return candidate;
            }
        }
        return candidates[candidates.length - 1];
    }
}
