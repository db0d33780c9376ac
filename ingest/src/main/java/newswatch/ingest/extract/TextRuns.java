package newswatch.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page into the {@link TextRun}s a browser would show, leaving out what is never an article's text. */
final class TextRuns {
    private static final Set<String> NEVER = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "nav",
            "button",
            "select",
            "option",
            "input",
            "textarea",
            "figure",
            "figcaption",
            "picture",
            "video",
            "audio",
            "canvas",
            "dialog",
            "label",
            "map",
            "menu",
            "footer",
            "aside",
            "amp-ad",
            "address",
            "amp-sidebar",
            "s",
            "del");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "alert",
            "menu",
            "toolbar",
            "tooltip",
            "button");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int MAX_RUNS = 50_000;

    private final Predicate<Element> leftOut;
    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linkChars;

    private TextRuns(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /** In reading order; elements that {@code leftOut} accepts are skipped with all they hold. */
    static List<TextRun> of(Element root, Predicate<Element> leftOut) {
        TextRuns reader = new TextRuns(leftOut);
        reader.read(root, root, false);
        reader.flush(root);
        return reader.runs;
    }

    /** How much each container holds of what the runs in it are worth. */
    static Map<Element, Double> values(List<TextRun> runs) {
        Map<Element, Double> sums = new HashMap<>();
        for (TextRun run : runs) {
            double value = run.value();
            for (Element e = run.block(); e != null; e = e.parent()) {
                sums.merge(e, value, Double::sum);
            }
        }
        return sums;
    }

    // the parser bounds the depth
    private void read(Element element, Element block, boolean link) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText(), link);
            } else if (child instanceof Element inner && !skipped(inner)) {
                readElement(inner, block, link || leadsAway(inner));
            }
        }
    }

    private void readElement(Element inner, Element block, boolean link) {
        if (inner.normalName().equals("br")) {
            lineBreak(inner, block);
        } else if (breaks(inner)) {
            flush(block);
            read(inner, inner, link);
            flush(inner);
        } else {
            read(inner, block, link);
        }
    }

    // a heading may link to itself
    private static boolean leadsAway(Element element) {
        return element.normalName().equals("a")
                && element.hasAttr("href")
                && !element.attr("href").startsWith("#");
    }

    private static boolean breaks(Element element) {
        return element.isBlock()
                && !element.normalName().equals("a")
                && !element.normalName().equals("ins");
    }

    // two in a row are how old pages end a paragraph
    private void lineBreak(Element element, Element block) {
        Node next = element.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof Element following && following.normalName().equals("br")) {
            flush(block);
        } else {
            append(" ", false);
        }
    }

    private void append(String words, boolean link) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space =
                    Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u00ad';
            if (!space) {
                text.append(c);
                linkChars += link ? 1 : 0;
            } else if (c != '\u00ad'
                    && c != '\u200b'
                    && c != '\ufeff'
                    && !text.isEmpty()
                    && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private void flush(Element block) {
        String run = text.toString().strip();
        if (!run.isEmpty() && runs.size() < MAX_RUNS) {
            runs.add(new TextRun(block, kind(block), run, linkChars));
        }
        text.setLength(0);
        linkChars = 0;
    }

    private static TextRun.Kind kind(Element block) {
        String tag = block.normalName();
        if (HEADINGS.contains(tag)) {
            return TextRun.Kind.HEADING;
        }
        return switch (tag) {
            case "p", "blockquote", "pre" -> TextRun.Kind.PARAGRAPH;
            case "li", "dd", "dt" -> TextRun.Kind.ITEM;
            default -> TextRun.Kind.OTHER;
        };
    }

    private boolean skipped(Element element) {
        return NEVER.contains(element.normalName()) || ROLES.contains(element.attr("role")) || leftOut.test(element);
    }
}
