package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.text.BreakIterator;
import java.util.Locale;

/** Text from the wild as one line of plain text, and as much of it as has room. */
public final class PlainText {
    private static final int MAX_LINE = 600;
    private static final int MAX_LINK = 1_500;
    private static final String CUT = "…";

    private PlainText() {}

    /**
     * One line without anything that a terminal obeys, that ends a header, or that turns the direction of the text; null
     * is empty.
     */
    public static String line(String text) {
        if (text == null) {
            return "";
        }
        return text.codePoints()
                .limit(MAX_LINE)
                .map(c -> obeyed(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean obeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** A web address in ASCII, or null when it is none, such as {@code javascript:…}. */
    public static String link(String url) {
        String start = url == null ? "" : url.strip().toLowerCase(Locale.ROOT);
        if (!start.startsWith("https://") && !start.startsWith("http://")) {
            return null;
        }
        try {
            String ascii = URI.create(url.strip()).toASCIIString();
            return ascii.length() > MAX_LINK ? null : ascii;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** At most so many characters (UTF-16), ended by … where it is cut, never within what a reader sees as one. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : upTo(text, most - CUT.length()) + CUT;
    }

    /** The same by bytes of UTF-8. */
    static String cutToBytes(String text, int most) {
        if (text.getBytes(UTF_8).length <= most) {
            return text;
        }
        int room = most - CUT.getBytes(UTF_8).length;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            room -= bytes(point);
            if (room < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return upTo(text, end) + CUT;
    }

    private static int bytes(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    /** Korean syllables may be written as up to three code points, and letters with their accents as several. */
    private static String upTo(String text, int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.isBoundary(end) ? end : characters.preceding(end))
                .stripTrailing();
    }
}
