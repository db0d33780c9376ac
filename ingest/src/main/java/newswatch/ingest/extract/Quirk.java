package newswatch.ingest.extract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.events.yaml.Omittable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;

/**
 * What has to be known of one site, as CSS selectors.
 *
 * @param host of the site; those below it are the same site
 * @param body the element that holds the article
 * @param remove what is no part of it
 * @param title the element whose text is the title
 * @param published the element that says the time, in {@code datetime}, {@code content} or its text
 * @param example a page, and what is read from it thanks to this quirk
 */
record Quirk(
        String host,
        @Omittable String body,
        @Omittable List<String> remove,
        @Omittable String title,
        @Omittable String published,
        Example example) {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_STEPS = 4;
    private static final int MAX_SELECTORS = 20;

    /** Prose of our own in the site's markup. */
    record Example(String html, String text) {}

    Quirk {
        remove = remove == null ? List.of() : List.copyOf(remove);
        if (!host.matches("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}")) {
            throw new IllegalArgumentException("host '" + host + "' is no host name in lower case");
        } else if (remove.size() > MAX_SELECTORS) {
            throw new IllegalArgumentException("remove: at most " + MAX_SELECTORS + " selectors");
        }
        Stream.concat(Stream.of(body, title, published), remove.stream())
                .filter(Objects::nonNull)
                .forEach(Quirk::check);
    }

    private static void check(String selector) {
        long steps = selector.strip()
                .chars()
                .filter(c -> c == ' ' || c == '>' || c == '~' || c == '+' || c == ',')
                .count();
        if (selector.length() > MAX_LENGTH || steps > MAX_STEPS) {
            throw new IllegalArgumentException("selector '" + shown(selector) + "' is too long: at most " + MAX_STEPS
                    + " steps and " + MAX_LENGTH + " characters");
        } else if (selector.contains(":") || selector.contains("~=")) {
            // :matches and [name~=…] take regular expressions, :has looks below every element
            throw new IllegalArgumentException(
                    "selector '" + selector + "': only tags, #ids, .classes, [attributes] and their combinations");
        }
        try {
            QueryParser.parse(selector);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("selector '" + selector + "' is none: " + e.getMessage(), e);
        }
    }

    private static String shown(String selector) {
        return selector.substring(0, Math.min(selector.length(), 60));
    }

    /** Takes out what is no part of the text. */
    void clean(Document page) {
        Stream.concat(Stream.of(title, published), remove.stream())
                .filter(Objects::nonNull)
                .forEach(selector -> page.select(selector).remove());
    }

    /** Where to look for the article. */
    Element container(Document page) {
        return first(page, body).orElse(page.body());
    }

    /** Adds what only this quirk finds; what was given stays. */
    Given fill(Given given, Document page) {
        String named = first(page, title).map(Element::text).orElse(null);
        return new Given(
                given.id(),
                given.url(),
                given.outlet(),
                given.title() == null ? named : given.title(),
                given.authors(),
                given.publishedAt() == null
                        ? first(page, published).flatMap(Quirk::time).orElse(null)
                        : given.publishedAt(),
                given.fetchedAt(),
                given.language(),
                given.section(),
                given.tags());
    }

    private static Optional<Instant> time(Element element) {
        return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
                .filter(date -> !date.isBlank())
                .flatMap(date -> PublishedDates.parse(date).stream())
                .findFirst();
    }

    private static Optional<Element> first(Document page, String selector) {
        return selector == null ? Optional.empty() : Optional.ofNullable(page.selectFirst(selector));
    }
}
