package newswatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.PublishedDates;
import org.jsoup.nodes.Element;

/** An {@code item} or {@code entry} of any of the XML formats. */
final class XmlEntry {
    private static final int MAX_LISTED = 20;
    /** Characters of an author or a category. */
    private static final int MAX_NAME = 300;

    /** {@code me@example.com (Ann Author)}, or the other way about. */
    private static final Pattern MAILBOX = Pattern.compile("\\S{1,200}@\\S{1,200} \\((.{1,200})\\)");

    private static final Pattern ADDRESS = Pattern.compile(" ?[(<]?[^\\s(<]{1,200}@[^\\s)>]{1,200}[)>]?");

    private final Element element;
    private final Parts parts;
    private final String base;

    /** @param base what its links are relative to, unless it says so itself; or null */
    XmlEntry(Element element, String base) {
        this.element = element;
        this.parts = new Parts(element);
        this.base = base;
    }

    Entry read(String language) {
        String content = html("content:encoded", "content", "xhtml:body", "body", "xhtml:div", "fullitem");
        return new Entry(
                guid(),
                link(),
                first(Wording::line, "title", "dc:title", "media:title"),
                content,
                html("summary", "description", "dc:description", "abstract", "itunes:summary", "media:description"),
                date("published", "pubdate", "issued", "dcterms:issued", "dc:date", "created", "dcterms:created")
                        .or(this::updated)
                        .orElse(null),
                updated().orElse(null),
                authors(),
                categories(),
                element.hasAttr("xml:lang") ? element.attr("xml:lang") : language);
    }

    private String guid() {
        return parts.text("guid", "id").or(() -> attribute("rdf:about")).orElse(null);
    }

    private String link() {
        return Stream.of(alternates(), parts.all("link").flatMap(link -> resolved(link, link.wholeText())), named())
                .flatMap(links -> links)
                .findFirst()
                .or(this::permalink)
                .orElse(null);
    }

    private Stream<String> alternates() {
        return parts.all("link", "atom:link", "a10:link")
                .filter(link -> link.hasAttr("href"))
                .filter(link -> link.attr("rel").isBlank() || link.attr("rel").equalsIgnoreCase("alternate"))
                .flatMap(link -> resolved(link, link.attr("href")));
    }

    private Stream<String> named() {
        return Stream.of("href", "HREF", "rdf:about")
                .flatMap(name -> attribute(name).stream())
                .flatMap(link -> resolved(element, link));
    }

    // a guid is the permanent link unless it denies that
    private Optional<String> permalink() {
        return parts.all("guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .flatMap(guid -> resolved(guid, guid.wholeText()))
                .findFirst()
                .or(() -> CanonicalUrl.resolve(null, guid()));
    }

    private Stream<String> resolved(Element at, String link) {
        return CanonicalUrl.resolve(XmlBase.of(at, base), link).stream();
    }

    private Optional<Instant> updated() {
        return date("updated", "modified", "dcterms:modified")
                .or(() -> attribute("LASTMOD").flatMap(PublishedDates::parse));
    }

    private Optional<Instant> date(String... names) {
        return parts.all(names)
                .flatMap(date -> PublishedDates.parse(date.wholeText()).stream())
                .findFirst();
    }

    private List<String> authors() {
        return listed(parts.all("author", "dc:creator", "dc:author", "itunes:author", "media:credit")
                .map(XmlEntry::person));
    }

    private static String person(Element author) {
        Parts inside = new Parts(author);
        String name = inside.text("name").orElseGet(() -> author.childrenSize() > 0 ? "" : author.wholeText());
        Matcher mailbox = MAILBOX.matcher(name.strip());
        return mailbox.matches() ? mailbox.group(1) : ADDRESS.matcher(cut(name)).replaceAll("");
    }

    private List<String> categories() {
        Stream<String> terms = Stream.concat(
                parts.all("category", "dc:subject", "media:category").map(XmlEntry::term),
                parts.all("itunes:category")
                        .flatMap(category -> category.getAllElements().stream())
                        .map(category -> category.attr("text")));
        return listed(terms);
    }

    private static String term(Element category) {
        return Stream.of(category.attr("term"), category.wholeText(), category.attr("label"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<String> listed(Stream<String> texts) {
        return texts.map(XmlEntry::cut)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MAX_LISTED)
                .toList();
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), MAX_NAME)).strip();
    }

    private String html(String... names) {
        String html = first(Wording::html, names);
        return html.isEmpty() ? null : html;
    }

    private String first(Function<Element, String> reading, String... names) {
        return parts.all(names)
                .map(reading)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private Optional<String> attribute(String name) {
        return Optional.of(element.attributes().getIgnoreCase(name.toLowerCase(Locale.ROOT)))
                .filter(text -> !text.isBlank());
    }
}
