package newswatch.alerts.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;
import newswatch.alerts.channel.Letter.Style;
import newswatch.events.json.Json;

/**
 * A letter in Slack's Block Kit: for each item a section (heading, quotation, source) and a context (the small print).
 * Whatever comes from outside is escaped, so that it can neither link, nor mention, nor call a channel together.
 */
final class SlackBlocks {
    static final int MAX_BLOCKS = 50;
    static final int MAX_TEXT = 3_000;
    /** Two blocks each, and room for what stands before and after. */
    private static final int MAX_ITEMS = 20;
    /** Escaping makes a character five at most, so that a heading and its address always have room. */
    private static final int MAX_HEADING = 200;

    private static final int MAX_LINE = 450;

    private SlackBlocks() {}

    static String of(Notice notice) {
        Letter letter = Letters.of(notice, MAX_ITEMS);
        ObjectNode message = Json.MAPPER.createObjectNode();
        // what a phone shows on its locked screen
        message.put("text", escaped(PlainText.cut(letter.subject(), MAX_LINE)));
        ArrayNode blocks = message.putArray("blocks");
        if (!letter.opening().isEmpty()) {
            section(blocks, escaped(PlainText.cut(letter.opening(), MAX_LINE)));
        }
        for (Item item : letter.items()) {
            section(blocks, fitting(Stream.concat(Stream.of(heading(item)), lines(item, true))));
            context(blocks, fitting(lines(item, false)));
        }
        if (!letter.closing().isEmpty()) {
            context(blocks, linked(letter.closing(), letter.link()));
        }
        message.put("unfurl_links", false);
        message.put("unfurl_media", false);
        return JsonBody.text(message);
    }

    private static String heading(Item item) {
        return "*" + linked(PlainText.cut(item.marked(), MAX_HEADING), item.link()) + "*";
    }

    /** @param above those that stand in the section */
    private static Stream<String> lines(Item item, boolean above) {
        return item.lines().stream()
                .filter(line -> above == inSection(line.style(), item))
                .map(SlackBlocks::line);
    }

    /** A digest's lines and their details stay together. */
    private static boolean inSection(Style style, Item item) {
        return style == Style.CHANGE
                || style == Style.QUOTE
                || style == Style.SOURCE
                || item.lines().get(0).style() == Style.ENTRY;
    }

    private static String line(Line line) {
        String text = linked(PlainText.cut(line.text(), MAX_LINE), line.link());
        return switch (line.style()) {
            case QUOTE -> "> " + text;
            case ENTRY -> "• " + text;
            case CHANGE, SOURCE, FACTS, WHY, LINK -> text;
        };
    }

    private static String linked(String text, String link) {
        return link == null ? escaped(text) : "<" + escaped(link) + "|" + escaped(text) + ">";
    }

    /** As Slack asks: these three, and no others. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whole lines, as many as have room, so that no link is cut in two. */
    private static String fitting(Stream<String> lines) {
        StringBuilder text = new StringBuilder();
        List<String> all = lines.toList();
        for (int i = 0; i < all.size(); i++) {
            String left = "\n… and " + (all.size() - i) + " more";
            if (text.length() + all.get(i).length() + 1 + left.length() > MAX_TEXT) {
                return text + left;
            }
            text.append(i == 0 ? "" : "\n").append(all.get(i));
        }
        return text.toString();
    }

    private static void section(ArrayNode blocks, String text) {
        ObjectNode block = blocks.addObject();
        block.put("type", "section");
        block.set("text", markup(text));
    }

    private static void context(ArrayNode blocks, String text) {
        if (!text.isEmpty()) {
            ObjectNode block = blocks.addObject();
            block.put("type", "context");
            block.putArray("elements").add(markup(text));
        }
    }

    /** Verbatim: Slack looks for no addresses or names of its own accord. */
    private static ObjectNode markup(String text) {
        ObjectNode markup = Json.MAPPER.createObjectNode();
        markup.put("type", "mrkdwn");
        markup.put("text", text);
        markup.put("verbatim", true);
        return markup;
    }
}
