package newswatch.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.PublishedDates;
import org.jsoup.nodes.Entities;

/** An item of a JSON Feed. A field of the wrong type counts as missing. */
final class JsonEntry {
    private static final int MAX_LISTED = 20;

    private JsonEntry() {}

    static Entry read(JsonNode item, String base, String language) {
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String own = text(item, "language");
        return new Entry(
                text(item, "id"),
                link(item, base),
                Wording.shown(Objects.requireNonNullElse(text(item, "title"), "")),
                html == null && plain != null ? paragraphs(plain) : html,
                text(item, "summary") == null ? null : Entities.escape(text(item, "summary")),
                PublishedDates.parse(text(item, "date_published"))
                        .or(() -> PublishedDates.parse(text(item, "date_modified")))
                        .orElse(null),
                PublishedDates.parse(text(item, "date_modified")).orElse(null),
                authors(item),
                listed(elements(item.path("tags")).map(JsonEntry::text)),
                own == null ? language : own);
    }

    // an item that comments on another page has its own at url, if anywhere; its id may be its address
    private static String link(JsonNode item, String base) {
        return Stream.of(text(item, "url"), text(item, "external_url"))
                .flatMap(link -> CanonicalUrl.resolve(base, link).stream())
                .findFirst()
                .or(() -> CanonicalUrl.resolve(null, text(item, "id")))
                .orElse(null);
    }

    private static List<String> authors(JsonNode item) {
        return listed(Stream.concat(elements(item.path("authors")), Stream.of(item.path("author")))
                .map(author -> text(author, "name")));
    }

    private static String paragraphs(String plain) {
        return Stream.of(plain.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "<p>" + Entities.escape(line) + "</p>")
                .reduce("", String::concat);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    private static List<String> listed(Stream<String> texts) {
        return texts.filter(Objects::nonNull).distinct().limit(MAX_LISTED).toList();
    }

    /** Null where it is missing or blank; a number is as good as its digits. */
    static String text(JsonNode node, String key) {
        return text(node.path(key));
    }

    private static String text(JsonNode value) {
        String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
