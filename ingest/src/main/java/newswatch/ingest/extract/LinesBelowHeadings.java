package newswatch.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Short lines that stand closely below headings, where pages put an article's day and author; gathered while a page is walked. */
final class LinesBelowHeadings {
    /** Characters of text. */
    private static final int CLOSELY = 600;

    private static final int LONGEST_LINE = 80;
    private static final int MOST_LINES = 100;

    /** A line, and the heading above it. */
    private record Line(boolean first, String heading, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private String heading = "";
    private boolean first;
    private int since = CLOSELY;

    void enter(TextNode node) {
        if (since >= CLOSELY) {
            return;
        }
        if (node.isBlank()) {
            return;
        }
        String text = node.text().strip();
        since += text.length();
        boolean told =
                text.length() <= LONGEST_LINE && (text.chars().anyMatch(Character::isDigit) || Bylines.begins(text));
        if (told && lines.size() < MOST_LINES) {
            lines.add(new Line(first, heading, text));
        }
    }

    void leave(Element element) {
        if (heading(element.normalName())) {
            heading = ShortText.of(element, CLOSELY).toLowerCase(Locale.ROOT);
            first = element.normalName().equals("h1");
            since = 0;
        }
    }

    private static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '3';
    }

    /** Those below the headings that hold the title, then those below any heading of the first rank. */
    Stream<String> below(String title) {
        String wanted = title.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        lines.stream()
                                .filter(line ->
                                        !wanted.isEmpty() && line.heading().contains(wanted)),
                        lines.stream().filter(Line::first))
                .map(Line::text);
    }
}
