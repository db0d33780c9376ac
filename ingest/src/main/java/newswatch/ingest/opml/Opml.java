package newswatch.ingest.opml;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.extract.Charsets;
import newswatch.ingest.extract.CleanText;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A list of feeds, OPML 1.0 or 2.0.
 *
 * @param dropped feeds beyond the cap
 */
public record Opml(List<Outline> outlines, int dropped) {
    /** In bytes. */
    public static final int MAX_BYTES = 10_000_000;

    private static final int MAX_OUTLINES = 10_000;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_GROUPS = 10;
    private static final int MAX_NAME = 200;

    public Opml {
        outlines = List.copyOf(outlines);
    }

    /** Reads the feeds of all groups. The parser mends bare ampersands, and knows no entities but those of HTML. */
    public static Outcome<Opml> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Outcome.failure(Reason.TOO_LARGE, bytes.length + " bytes");
        }
        Document document = Parser.xmlParser()
                .setMaxDepth(MAX_DEPTH)
                .parseInput(Charsets.decode(bytes, null).strip(), "");
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equalsIgnoreCase("opml")) {
            return Outcome.failure(Reason.NOT_OPML, "does not begin with <opml>");
        }
        List<Outline> all = root.getAllElements().stream()
                .filter(element -> element.tagName().equalsIgnoreCase("outline"))
                .filter(outline -> !attribute(outline, "xmlurl").isEmpty())
                .map(Opml::outline)
                .toList();
        int kept = Math.min(MAX_OUTLINES, all.size());
        return Outcome.ok(new Opml(all.subList(0, kept), all.size() - kept));
    }

    /** The feeds among the sources, for other readers. */
    public static String write(String title, List<Source> sources) {
        StringBuilder opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        opml.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
        sources.stream()
                .filter(FeedSource.class::isInstance)
                .map(FeedSource.class::cast)
                .forEach(feed -> opml.append("    <outline type=\"rss\" text=\"%s\" title=\"%s\" xmlUrl=\"%s\"%s/>\n"
                        .formatted(
                                escaped(feed.label()),
                                escaped(feed.label()),
                                escaped(feed.url()),
                                feed.language() == null ? "" : " language=\"" + escaped(feed.language()) + "\"")));
        return opml.append("  </body>\n</opml>\n").toString();
    }

    private static Outline outline(Element element) {
        ArrayDeque<String> groups = new ArrayDeque<>();
        for (Element at = element.parent(); at != null && groups.size() < MAX_GROUPS; at = at.parent()) {
            if (at.tagName().equalsIgnoreCase("outline")) {
                groups.addFirst(title(at));
            }
        }
        return new Outline(
                title(element),
                attribute(element, "xmlurl"),
                given(element, "htmlurl").orElse(null),
                given(element, "language").orElse(null),
                List.copyOf(groups));
    }

    private static String title(Element element) {
        String title = CleanText.of(given(element, "title").orElse(attribute(element, "text")));
        return title.substring(0, Math.min(title.length(), MAX_NAME));
    }

    private static Optional<String> given(Element element, String name) {
        return Optional.of(attribute(element, name)).filter(value -> !value.isEmpty());
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name).strip();
    }

    private static String escaped(String text) {
        return Entities.escape(
                        CleanText.of(text), new Document.OutputSettings().syntax(Document.OutputSettings.Syntax.xml))
                .replace("\"", "&quot;");
    }
}
