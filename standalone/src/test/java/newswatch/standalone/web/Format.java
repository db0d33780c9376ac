package newswatch.standalone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a site writes its feeds and pages.
 *
 * @param origin scheme, host and port
 * @param atom rather than RSS
 * @param whole its feeds carry the whole text, not a summary alone
 */
record Format(String origin, boolean atom, boolean whole) {
    private static final int PARAGRAPHS = 5;

    static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    String type() {
        return atom ? "application/atom+xml" : "application/rss+xml";
    }

    byte[] feed(List<Item> items, Instant now) {
        String entries = items.stream()
                .map(item -> atom ? entry(item, now) : item(item, now))
                .collect(Collectors.joining());
        String feed = atom
                ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Desk</title><id>" + origin + "</id>" + entries
                        + "</feed>"
                : "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                        + "<title>Desk</title><link>" + origin + "/</link><description>d</description>" + entries
                        + "</channel></rss>";
        return feed.getBytes(UTF_8);
    }

    private String item(Item item, Instant now) {
        return "<item><title>" + Prose.title(item) + "</title><link>" + origin + item.path()
                + "</link><guid isPermaLink=\"false\">" + item.host() + "-" + item.number() + "</guid><pubDate>"
                + httpDate(item.published()) + "</pubDate><description>" + Prose.summary(item, item.edition(now))
                + "</description>"
                + (whole ? "<content:encoded><![CDATA[" + text(item, now) + "]]></content:encoded>" : "")
                + "</item>";
    }

    private String entry(Item item, Instant now) {
        return "<entry><title>" + Prose.title(item) + "</title><link href=\"" + origin + item.path() + "\"/><id>"
                + origin + item.path() + "</id><published>" + item.published() + "</published><updated>"
                + item.changed(now) + "</updated><summary>" + Prose.summary(item, item.edition(now)) + "</summary>"
                + (whole ? "<content type=\"html\"><![CDATA[" + text(item, now) + "]]></content>" : "") + "</entry>";
    }

    String page(Item item, Instant now) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Prose.title(item)
                + "</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><article><h1>"
                + Prose.title(item) + "</h1>" + text(item, now)
                + "</article><footer><p>All rights reserved by the desk."
                + "</p></footer></body></html>";
    }

    private static String text(Item item, Instant now) {
        int edition = item.edition(now);
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph -> "<p>" + Prose.paragraph(item, edition, paragraph) + "</p>")
                .collect(Collectors.joining());
    }
}
