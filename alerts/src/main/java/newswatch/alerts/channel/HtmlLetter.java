package newswatch.alerts.channel;

import java.util.stream.Collectors;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;

/** A letter as the HTML of a mail: text, rules and links, nothing that is fetched, all that comes from outside escaped. */
final class HtmlLetter {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0 auto;padding:1em;max-width:42em;font:16px/1.5 system-ui,sans-serif">
            %s</body></html>
            """;
    private static final String SMALL = "margin:.3em 0;font-size:13px;opacity:.75";

    private HtmlLetter() {}

    /** @param foot HTML that stands at the end */
    static String of(Letter letter, String foot) {
        String items = letter.items().stream().map(HtmlLetter::item).collect(Collectors.joining());
        return PAGE.formatted(
                escaped(letter.subject()),
                sentence(letter.opening(), null) + items + sentence(letter.closing(), letter.link()) + foot);
    }

    private static String sentence(String text, String link) {
        return text.isEmpty() ? "" : "<p><strong>" + linked(text, link) + "</strong></p>\n";
    }

    private static String item(Item item) {
        String heading = "<h2 dir=\"auto\" style=\"margin:1.2em 0 .3em;font-size:19px;line-height:1.3\">"
                + linked(item.marked(), item.link()) + "</h2>\n";
        return heading + item.lines().stream().map(HtmlLetter::line).collect(Collectors.joining());
    }

    private static String line(Line line) {
        String text = linked(line.text(), line.link());
        return switch (line.style()) {
            case QUOTE ->
                "<blockquote dir=\"auto\" style=\"margin:.6em 0;padding-left:.8em;border-left:3px solid #888\">" + text
                        + "</blockquote>\n";
            case CHANGE -> "<p dir=\"auto\" style=\"margin:.3em 0\"><strong>" + text + "</strong></p>\n";
            case ENTRY -> "<p dir=\"auto\" style=\"margin:.5em 0 0\">" + text + "</p>\n";
            case SOURCE -> "<p dir=\"auto\" style=\"margin:.3em 0\">" + text + "</p>\n";
            case FACTS, WHY, LINK -> "<p dir=\"auto\" style=\"" + SMALL + "\">" + text + "</p>\n";
        };
    }

    static String linked(String text, String link) {
        return link == null ? escaped(text) : "<a href=\"" + escaped(link) + "\">" + escaped(text) + "</a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
