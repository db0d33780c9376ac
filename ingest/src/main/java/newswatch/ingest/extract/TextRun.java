package newswatch.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A stretch of text no block boundary interrupts: a paragraph, a heading, a list item, a menu entry.
 *
 * @param block the nearest block element around it
 * @param linkChars how many of its characters are links
 * @param weight characters, where one of Chinese, Japanese or Korean counts for the two and a half it says
 */
record TextRun(Element block, Kind kind, String text, int linkChars, int weight) {
    /** What its block element says it is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        OTHER
    }

    private static final int PROSE = 60;
    private static final String SENTENCE_ENDS = ".!?。！？…:।";
    private static final String CLOSING = "\"'”’»)]」』 ";

    TextRun(Element block, Kind kind, String text, int linkChars) {
        this(block, kind, text, linkChars, weight(text));
    }

    /** Share of the text that is links, 0 to 1. */
    double linkShare() {
        return text.isEmpty() ? 0 : (double) linkChars / text.length();
    }

    private static int weight(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide += c >= 0x2E80 && !Character.isLowSurrogate(c) ? 1 : 0;
        }
        return text.length() + wide * 3 / 2;
    }

    /** What its block and the container of that are called: paragraphs of one article share it. */
    record Setting(String tag, String name, String containerTag, String containerName) {}

    Setting setting() {
        Element container = block.parent() == null ? block : block.parent();
        return new Setting(block.normalName(), block.className(), container.normalName(), container.className());
    }

    /** Of the prose among them. */
    static double weight(List<TextRun> runs) {
        return runs.stream().filter(TextRun::prose).mapToInt(TextRun::weight).sum();
    }

    /** Reads like something written in sentences. */
    boolean prose() {
        if (kind == Kind.HEADING || linkShare() > 0.5) {
            return false;
        }
        return weight >= PROSE && (endsSentence() || text.indexOf(", ") > 0 || weight >= 2 * PROSE);
    }

    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** What it adds to a container it stands in: prose for, menus against. */
    double value() {
        if (kind == Kind.HEADING) {
            return linkShare() > 0.5 ? -20 : 0;
        }
        if (prose()) {
            return weight * (1 - linkShare()) * (kind == Kind.PARAGRAPH ? 1 : 0.7);
        }
        boolean said = kind == Kind.PARAGRAPH && linkShare() < 0.3 && endsSentence();
        return said ? 5 : -10 - linkChars / 2.0;
    }
}
