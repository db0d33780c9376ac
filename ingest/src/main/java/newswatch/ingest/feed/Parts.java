package newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What stands in a channel or an entry, by name: bare for the words of the feed formats themselves, whatever their
 * namespace and case; {@code dc:creator}, {@code content:encoded} for those of modules, whatever their prefix.
 */
final class Parts {
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"));
    private static final Set<String> OWN = Set.of(
            "www.w3.org/xml/1998/namespace",
            "www.w3.org/2005/atom",
            "purl.org/atom/ns",
            "purl.org/pie",
            "purl.org/rss/1.0",
            "purl.org/net/rss1.1",
            "my.netscape.com/rdf/simple/0.9",
            "channel.netscape.com/rdf/simple/0.9",
            "backend.userland.com/rss",
            "backend.userland.com/rss2",
            "backend.userland.com/rss091",
            "blogs.law.harvard.edu/tech/rss",
            "www.w3.org/1999/02/22-rdf-syntax-ns");

    private final Map<String, List<Element>> byName = new HashMap<>();

    Parts(Element parent) {
        parent.children().forEach(child -> byName.computeIfAbsent(name(child), name -> new ArrayList<>())
                .add(child));
    }

    /** All of these names, in their order. */
    Stream<Element> all(String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(byName.getOrDefault(name, List.of()));
        }
        return found.stream();
    }

    /** The text of the first of these names that has one. */
    Optional<String> text(String... names) {
        return all(names)
                .map(element -> element.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    static String name(Element element) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        String namespace = bare(element.tag().namespace());
        String module = MODULES.get(namespace);
        if (module != null) {
            return module + ":" + local;
        }
        boolean own = prefix.isEmpty() || OWN.contains(namespace);
        return own && !MODULES.containsValue(prefix) ? local : prefix + ":" + local;
    }

    private static String bare(String namespace) {
        String lower = namespace.toLowerCase(Locale.ROOT);
        int begin = lower.startsWith("http") ? lower.indexOf("://") + "://".length() : 0;
        boolean ended = lower.endsWith("/") || lower.endsWith("#");
        return lower.substring(begin, Math.max(begin, lower.length() - (ended ? 1 : 0)));
    }
}
