package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The newest alerts of a watch as an Atom feed (RFC 4287); all text is plain text, never markup.
 *
 * @param base address of the board without a slash at its end, or empty: addresses are then told from its root
 */
record AtomFeed(String id, String title, String base, List<FeedEntry> newestFirst) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml);
            for (FeedEntry entry : newestFirst) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        Instant updated =
                newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.get(0).at();
        text(xml, "id", "urn:newswatch:watch:" + id);
        text(xml, "title", "newswatch: " + title);
        text(xml, "updated", updated.toString());
        link(xml, "self", base + "/feeds/" + id + ".atom");
        link(xml, "alternate", base + "/");
        xml.writeStartElement("author");
        text(xml, "name", "newswatch");
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.at().toString());
        for (String tag : entry.tags()) {
            category(xml, tag);
        }
        if (entry.page() != null) {
            link(xml, "alternate", base + entry.page());
        }
        for (String source : entry.sources()) {
            link(xml, "via", source);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(XmlText.clean(entry.content()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", XmlText.clean(address));
    }

    private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", XmlText.clean(term));
    }
}
