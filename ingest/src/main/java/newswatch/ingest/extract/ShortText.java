package newswatch.ingest.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The beginning of an element's text, however much of it there is. */
final class ShortText {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ShortText() {}

    static String of(Element element, int max) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter((node, depth) -> add(text, node, max), element);
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static NodeFilter.FilterResult add(StringBuilder text, Node node, int max) {
        if (node instanceof TextNode words) {
            String whole = words.getWholeText();
            text.append(whole, 0, Math.min(whole.length(), max - text.length()));
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            text.append(' ');
        } else if (node instanceof Element element && element.normalName().equals("script")) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        return text.length() >= max ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
    }
}
