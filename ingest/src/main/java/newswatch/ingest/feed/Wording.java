package newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** What an element says: escaped HTML, HTML as it stands, plain text or base64, as its type or mode tells. */
final class Wording {
    private static final int MAX_LINE = 10_000;

    private Wording() {}

    static String html(Element element) {
        return switch (form(element)) {
            case PLAIN -> Entities.escape(element.wholeText().strip());
            case INLINE -> inline(element);
            case ENCODED -> decoded(element.wholeText());
            case ESCAPED -> element.wholeText().strip();
        };
    }

    // titles come escaped once more than the specification says, or as HTML
    static String line(Element element) {
        return form(element) == Form.PLAIN
                ? Parser.unescapeEntities(cut(element.wholeText()), false).strip()
                : shown(html(element));
    }

    /** A short piece of HTML as the line that a reader sees. */
    static String shown(String html) {
        boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        return plain ? cut(html).strip() : Jsoup.parseBodyFragment(cut(html)).text();
    }

    /** No more than a line may have. */
    static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LINE));
    }

    private enum Form {
        PLAIN,
        ESCAPED,
        INLINE,
        ENCODED
    }

    private static Form form(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || type.equals("application/octet-stream")) {
            return Form.ENCODED;
        } else if (element.childrenSize() > 0) {
            return Form.INLINE;
        }
        return (type.equals("text") || type.equals("text/plain")) && !mode.equals("escaped")
                ? Form.PLAIN
                : Form.ESCAPED;
    }

    private static String inline(Element element) {
        element.getAllElements().stream()
                .skip(1)
                .filter(inner -> !inner.tag().prefix().isEmpty())
                .forEach(inner -> inner.tagName(inner.tag().localName()));
        Element only = element.childrenSize() == 1 && element.ownText().isBlank() ? element.child(0) : element;
        return (only.tag().localName().equals("div") ? only : element).html().strip();
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return text.strip();
        }
    }
}
