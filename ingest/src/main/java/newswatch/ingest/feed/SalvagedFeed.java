package newswatch.ingest.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.PublishedDates;
import org.jsoup.Jsoup;

/** The complete entries of a feed that is cut off or broken somewhere: read as far as it goes. */
final class SalvagedFeed {
    private static final Set<String> ENTRY = Set.of("item", "entry");
    private static final XMLInputFactory FACTORY = factory();

    private final String base;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> channel = new HashMap<>();
    /** Texts of the open entry by element name; null outside entries. */
    private Map<String, String> open;

    private SalvagedFeed(String base) {
        this.base = base;
    }

    static Optional<Feed> read(String xml, String base) {
        SalvagedFeed feed = new SalvagedFeed(base);
        try {
            feed.read(FACTORY.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException | RuntimeException e) {
            // the point where it breaks: what was complete before it counts
        }
        return feed.entries.isEmpty() ? Optional.empty() : Optional.of(feed.finish());
    }

    private Feed finish() {
        return new Feed(channel.get("title"), base, channel.get("language"), entries, true, 0, null);
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
                start(reader);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(reader.getLocalName(), text.toString().strip());
                text.setLength(0);
            }
        }
    }

    private void start(XMLStreamReader reader) {
        String href = reader.getAttributeValue(null, "href");
        if (ENTRY.contains(reader.getLocalName())) {
            open = new HashMap<>();
        } else if (open != null && reader.getLocalName().equals("link") && href != null) {
            String rel = reader.getAttributeValue(null, "rel");
            open.merge("link", href, (old, found) -> "alternate".equals(rel) ? found : old);
        }
    }

    private void end(String name, String text) {
        if (open != null && ENTRY.contains(name)) {
            entries.add(entry(open));
            open = null;
        } else if (!text.isEmpty()) {
            (open == null ? channel : open).putIfAbsent(name, text);
        }
    }

    private Entry entry(Map<String, String> parts) {
        String guid = parts.getOrDefault("guid", parts.get("id"));
        String author = parts.getOrDefault("creator", parts.getOrDefault("name", parts.get("author")));
        return new Entry(
                guid,
                CanonicalUrl.resolve(base, parts.get("link"))
                        .or(() -> CanonicalUrl.resolve(null, guid))
                        .orElse(null),
                Jsoup.parseBodyFragment(parts.getOrDefault("title", "")).text(),
                parts.getOrDefault("encoded", parts.get("content")),
                parts.getOrDefault("description", parts.get("summary")),
                PublishedDates.parse(parts.getOrDefault(
                                "pubDate",
                                parts.getOrDefault("published", parts.getOrDefault("updated", parts.get("date")))))
                        .orElse(null),
                PublishedDates.parse(parts.get("updated")).orElse(null),
                author == null ? List.of() : List.of(author),
                parts.containsKey("category") ? List.of(parts.get("category")) : List.of(),
                channel.get("language"));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
