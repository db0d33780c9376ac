package newswatch.ingest.sitemap;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** A {@code urlset} or {@code sitemapindex}, read as it streams by: nothing of it is held but what is listed. */
final class XmlSitemap {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_TEXT = 4_096;
    private static final String NEWS = "sitemap-news";
    private static final XMLInputFactory FACTORY = factory();

    private final int max;
    private final String url;
    private final List<Sitemap.Child> children = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** Texts of the open url or sitemap by name; null outside. */
    private Map<String, String> open;

    private String namespace;
    private boolean news;
    private int depth;
    private int dropped;

    XmlSitemap(int max, String url) {
        this.max = max;
        this.url = url;
    }

    Outcome<Sitemap> read(InputStream in) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                step(reader, reader.next());
            }
            return namespace == null ? Outcome.failure(Reason.NOT_A_SITEMAP, "no root") : Outcome.ok(finish(false));
        } catch (XMLStreamException | RuntimeException e) {
            // what was complete before it breaks counts
            return children.isEmpty() && entries.isEmpty() ? failure(e) : Outcome.ok(finish(true));
        }
    }

    private Sitemap finish(boolean salvaged) {
        return new Sitemap(children, entries, news, salvaged, dropped);
    }

    private static Outcome<Sitemap> failure(Exception e) {
        boolean bounds = e.getCause() instanceof BoundedStream.Exceeded
                || (e instanceof XMLStreamException broken
                        && broken.getNestedException() instanceof BoundedStream.Exceeded);
        return bounds
                ? Outcome.failure(Reason.TOO_LARGE, "nothing complete within the bounds")
                : Outcome.failure(Reason.NOT_A_SITEMAP, "broken, and nothing of it is complete");
    }

    private void step(XMLStreamReader reader, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(name(reader));
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            int room = Math.min(MAX_TEXT - text.length(), reader.getTextLength());
            text.append(reader.getTextCharacters(), reader.getTextStart(), room);
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        text.setLength(0);
        if (++depth > MAX_DEPTH) {
            throw new XMLStreamException("too deep");
        } else if (depth == 1) {
            root(reader);
        } else if (depth == 2) {
            open = new HashMap<>();
        }
    }

    private void root(XMLStreamReader reader) throws XMLStreamException {
        String root = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (!root.equals("urlset") && !root.equals("sitemapindex")) {
            throw new XMLStreamException("no sitemap");
        }
        namespace = String.valueOf(reader.getNamespaceURI());
    }

    // image:loc is no address of a page
    private String name(XMLStreamReader reader) {
        String uri = String.valueOf(reader.getNamespaceURI());
        String prefix = uri.equals(namespace) ? "" : uri.contains(NEWS) ? "news:" : "other:";
        return prefix + reader.getLocalName().toLowerCase(Locale.ROOT);
    }

    private void end(String name) {
        if (depth == 2) {
            listed(name);
            open = null;
        } else if (open != null) {
            open.putIfAbsent(name, text.toString().strip());
        }
        text.setLength(0);
        depth--;
    }

    private void listed(String name) {
        String loc = open.get("loc");
        String link = loc == null ? null : CanonicalUrl.resolve(url, loc).orElse(null);
        if (link == null) {
            return;
        } else if (children.size() + entries.size() == max) {
            dropped++;
        } else if (name.equals("sitemap")) {
            children.add(new Sitemap.Child(link, SitemapEntry.date(open, "lastmod")));
        } else if (name.equals("url")) {
            news |= open.containsKey("news:title") || open.containsKey("news:publication_date");
            entries.add(SitemapEntry.of(link, open));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
