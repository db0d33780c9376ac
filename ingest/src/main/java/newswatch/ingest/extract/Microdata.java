package newswatch.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Microdata and RDFa Lite of a page, read while its elements are walked, in the shape of JSON-LD: a property belongs to
 * the item it stands in, an author's name is not the article's.
 */
final class Microdata {
    private static final int MAX_PROPERTIES = 3_000;
    private static final int MOST_AT_ONE = 5;
    private static final String[] NONE = {};
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** Characters of a value. */
    private static final int LONGEST = 2_000;
    /** Properties that somebody asks for; the others (the text, comments) may be long. */
    private static final Set<String> ASKED = Set.of(
            "headline",
            "alternativeHeadline",
            "name",
            "givenName",
            "familyName",
            "author",
            "creator",
            "datePublished",
            "dateCreated",
            "dateModified",
            "uploadDate",
            "articleSection",
            "publisher",
            "keywords",
            "inLanguage",
            "description",
            "url",
            "mainEntityOfPage",
            "itemListElement",
            "item",
            "position");

    /** An item still open. */
    private record Open(Element element, ObjectNode item) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<JsonNode> roots = new ArrayList<>();
    private final ObjectNode loose = JsonNodeFactory.instance.objectNode();
    private int properties;

    /** Items that stand in no other, in the order of the page. */
    List<JsonNode> items() {
        return roots;
    }

    /** Properties outside any item, as careless pages have them. */
    JsonNode loose() {
        return loose;
    }

    void enter(Element element) {
        String[] named = properties(element);
        boolean scope = element.hasAttr("itemscope") || element.hasAttr("typeof");
        if ((named.length == 0 && !scope) || properties >= MAX_PROPERTIES) {
            return;
        }
        properties++;
        if (scope) {
            open(element, named.length == 0 ? null : named[0]);
            return;
        }
        for (String property : named) {
            String value = ASKED.contains(property) ? value(element, property) : "";
            if (!value.isBlank()) {
                (open.isEmpty() ? loose : open.peek().item())
                        .withArrayProperty(property)
                        .add(value);
            }
        }
    }

    private void open(Element element, String property) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("@type", element.hasAttr("itemtype") ? element.attr("itemtype") : element.attr("typeof"));
        if (property == null || open.isEmpty()) {
            roots.add(item);
        } else {
            open.peek().item().withArrayProperty(property).add(item);
        }
        open.push(new Open(element, item));
    }

    void leave(Element element) {
        if (!open.isEmpty() && open.peek().element().equals(element)) {
            open.pop();
        }
    }

    private static String[] properties(Element element) {
        String written = element.hasAttr("itemprop") ? element.attr("itemprop") : element.attr("property");
        return written.isBlank()
                ? NONE
                : SPACES.splitAsStream(written.strip())
                        .limit(MOST_AT_ONE)
                        .map(name -> name.startsWith("schema:") ? name.substring("schema:".length()) : name)
                        .toArray(String[]::new);
    }

    private static String value(Element element, String property) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        } else if (element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        boolean address = element.hasAttr("href") && (property.equals("url") || property.equals("mainEntityOfPage"));
        return address ? element.attr("href") : ShortText.of(element, LONGEST);
    }
}
