package newswatch.ingest.listing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The block of each link: as much of the page around it as holds no link to another article. */
final class Blocks {
    private static final String SEVERAL = "";

    private final Map<String, Element> links = new LinkedHashMap<>();
    /** The only address below an element, or {@link #SEVERAL}. */
    private final Map<Element, String> below = new HashMap<>();

    void add(String address, Element link) {
        links.putIfAbsent(address, link);
        for (Element at = link; at != null; at = at.parent()) {
            below.merge(at, address, (before, now) -> before.equals(now) ? now : SEVERAL);
        }
    }

    Stream<String> addresses() {
        return links.keySet().stream();
    }

    Element of(String address) {
        Element block = links.get(address);
        while (block.parent() != null && address.equals(below.get(block.parent()))) {
            block = block.parent();
        }
        return block;
    }
}
