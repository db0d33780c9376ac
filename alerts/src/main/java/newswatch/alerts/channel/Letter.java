package newswatch.alerts.channel;

import java.util.List;

/**
 * A message as its readers see it, before a channel gives it its own form: every text is plain and of one line. What is
 * said is decided here, once for all channels; how it looks is theirs.
 *
 * @param urgency the priority of the most urgent alert that still holds, or 3
 * @param subject what it is about, on its own
 * @param opening a sentence before the items, or empty
 * @param closing a sentence after them, or empty
 * @param link where on the board to read on, or null
 */
public record Letter(int urgency, String subject, String opening, List<Item> items, String closing, String link) {
    public Letter {
        items = List.copyOf(items);
    }

    /**
     * @param priority or null
     * @param link what the heading leads to, or null
     */
    public record Item(Integer priority, String heading, String link, List<Line> lines) {
        public Item {
            lines = List.copyOf(lines);
        }

        /** The heading with the priority before it. */
        String marked() {
            return (priority == null ? "" : "[" + priority + "] ") + heading;
        }
    }

    /** @param link what the text leads to, or null */
    public record Line(Style style, String text, String link) {
        static Line of(Style style, String text) {
            return new Line(style, text, null);
        }

        /** With its address behind it, for where text cannot be linked. */
        public String plain() {
            return link == null ? text : text + ": " + link;
        }
    }

    /** What a line is, from which a channel chooses how it looks. */
    public enum Style {
        /** A line of a digest. */
        ENTRY,
        /** What has changed about what was told before. */
        CHANGE,
        QUOTE,
        /** Who said the words above, with the link to them. */
        SOURCE,
        /** Day, status, standing. */
        FACTS,
        /** Why it rang. */
        WHY,
        /** What it is linked to, and what may be done about it. */
        LINK
    }
}
