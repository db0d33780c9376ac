package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newswatch.alerts.channel.AlertItem;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;
import newswatch.alerts.channel.PlainText;
import newswatch.alerts.view.AlertLog;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.json.Json;

/** The newest alerts of a watch as an Atom feed (RFC 4287); all text is plain text, never markup. */
record AtomFeed(String id, String title, List<AlertLog.Entry> newestFirst) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            List<Alert> alerts = newestFirst.stream().map(AtomFeed::alert).toList();
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, alerts.isEmpty() ? Instant.EPOCH : alerts.get(0).at());
            for (Alert alert : alerts) {
                entry(xml, alert);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static Alert alert(AlertLog.Entry entry) {
        try {
            return Json.MAPPER.readValue(entry.json(), Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view holds alerts we wrote ourselves", e);
        }
    }

    private void head(XMLStreamWriter xml, Instant updated) throws XMLStreamException {
        text(xml, "id", "urn:newswatch:watch:" + id);
        text(xml, "title", "newswatch: " + title);
        text(xml, "updated", updated.toString());
        link(xml, "self", "/feeds/" + id + ".atom");
        link(xml, "alternate", "/");
        xml.writeStartElement("author");
        text(xml, "name", "newswatch");
        xml.writeEndElement();
    }

    private static void entry(XMLStreamWriter xml, Alert alert) throws XMLStreamException {
        Item item = AlertItem.of(alert, null);
        xml.writeStartElement("entry");
        text(xml, "id", "urn:newswatch:alert:" + alert.id());
        text(xml, "title", item.heading());
        text(xml, "updated", alert.at().toString());
        category(xml, alert.kind().code());
        category(xml, "priority-" + alert.priority());
        if (alert.development() != null) {
            link(xml, "alternate", "/#id=" + alert.development().id());
        }
        if (alert.source() != null) {
            link(xml, "alternate", "/sources.html");
        }
        for (Evidence evidence : alert.evidence()) {
            String address = PlainText.link(evidence.url());
            if (address != null) {
                link(xml, "via", address);
            }
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(XmlText.clean(content(item)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String content(Item item) {
        return item.lines().stream().map(Line::plain).collect(Collectors.joining("\n"));
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
