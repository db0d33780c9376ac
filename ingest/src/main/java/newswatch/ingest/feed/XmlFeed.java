package newswatch.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF. The parser is jsoup's for XML: it mends what is broken, knows no entities
 * but those of HTML, fetches nothing, and takes time in proportion to the text.
 */
final class XmlFeed {
    private static final Set<String> ENTRY = Set.of("item", "entry");

    private final Element root;
    private final Element channel;
    private final Parts parts;
    private final String address;
    private final boolean cut;

    private XmlFeed(Document document, String address, boolean cut) {
        this.root = document.firstElementChild();
        this.channel = root.children().stream()
                .filter(child -> Parts.name(child).equals("channel"))
                .findFirst()
                .orElse(root);
        this.parts = new Parts(channel);
        this.address = address;
        this.cut = cut;
    }

    /**
     * @param xml as {@link SafeXml} lets it pass
     * @param address of the feed, or null
     */
    static Outcome<Feed> read(String xml, String address) {
        Document document =
                Parser.xmlParser().setMaxDepth(SafeXml.MAX_DEPTH + 10).parseInput(xml, "");
        document.outputSettings().prettyPrint(false);
        return new XmlFeed(document, address, cut(xml)).feed();
    }

    // the last entry of a text that ends in the midst of one is mended, not complete
    private static boolean cut(String xml) {
        String lower = xml.toLowerCase(Locale.ROOT);
        return ENTRY.stream().anyMatch(name -> {
            int opened = Math.max(lower.lastIndexOf("<" + name + " "), lower.lastIndexOf("<" + name + ">"));
            return opened >= 0 && lower.indexOf("</" + name, opened) < 0 && lower.indexOf("/>", opened) < 0;
        });
    }

    private Outcome<Feed> feed() {
        List<Element> shown = entries();
        List<Element> complete = cut ? shown.subList(0, Math.max(0, shown.size() - 1)) : shown;
        if (cut && complete.isEmpty()) {
            return Outcome.failure(Reason.NOT_A_FEED, "broken, and no entry of it is complete");
        }
        String base = Parts.name(root).equals("feed") ? address : link();
        String language = language();
        List<Entry> entries = complete.stream()
                .map(entry -> new XmlEntry(entry, base).read(language))
                .toList();
        return Outcome.ok(new Feed(title(), link(), language, entries, cut, 0, Pace.of(parts)));
    }

    private List<Element> entries() {
        return Stream.of(channel, root)
                .distinct()
                .flatMap(parent -> parent.children().stream())
                .flatMap(child -> Parts.name(child).equals("items") ? child.children().stream() : Stream.of(child))
                .filter(child -> ENTRY.contains(Parts.name(child)))
                .toList();
    }

    private String title() {
        return parts.all("title", "dc:title")
                .map(Wording::line)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The page it belongs to; its own address where it names none. */
    private String link() {
        Stream<String> alternates = parts.all("link")
                .filter(link -> link.attr("rel").isBlank() || link.attr("rel").equalsIgnoreCase("alternate"))
                .flatMap(link -> Stream.of(link.attr("href"), link.wholeText()));
        return Stream.concat(alternates, Stream.of(channel.attributes().getIgnoreCase("href")))
                .flatMap(link -> CanonicalUrl.resolve(XmlBase.of(channel, address), link).stream())
                .findFirst()
                .orElse(address);
    }

    private String language() {
        return parts.text("language", "dc:language")
                .or(() -> Stream.of(channel, root)
                        .map(element -> element.attr("xml:lang"))
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .orElse(null);
    }
}
