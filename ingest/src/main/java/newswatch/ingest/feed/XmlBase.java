package newswatch.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import newswatch.ingest.extract.CanonicalUrl;
import org.jsoup.nodes.Element;

/** {@code xml:base}: what the links of an element are relative to. */
final class XmlBase {
    private XmlBase() {}

    /** @param outside where nothing is said, or null */
    static String of(Element element, String outside) {
        Deque<String> stated = new ArrayDeque<>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                stated.push(at.attr("xml:base"));
            }
        }
        String base = outside;
        for (String next : stated) {
            base = CanonicalUrl.resolve(base, next).orElse(base);
        }
        return base;
    }
}
