package newswatch.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The article a page tells of in its structured data: its own, by address and headline, not one of those it links to.
 * References by {@code @id} are followed.
 */
final class StatedArticle {
    private static final int MAX_OBJECTS = 2_000;
    private static final int OWN = 8;
    private static final int NOT_LISTED = 6;
    private static final List<String> TELLING =
            List.of("headline", "datePublished", "author", "articleBody", "articleSection");
    private static final Set<String> LISTS = Set.of(
            "itemListElement",
            "relatedLink",
            "hasPart",
            "mentions",
            "isRelatedTo",
            "citation",
            "subjectOf",
            "itemReviewed",
            "liveBlogUpdate",
            "comment",
            "isPartOf",
            "video",
            "workExample");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HOST_AND_PATH = Pattern.compile("^https?://(?:www\\.)?([^?#]*?)/?(?:[?#].*)?$");

    /** An object and whether it stands in a list of others. */
    private record Held(JsonNode node, boolean listed) {}

    private final List<Held> articles = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();
    private JsonNode page = MissingNode.getInstance();
    private JsonNode breadcrumbs = MissingNode.getInstance();
    private JsonNode own = MissingNode.getInstance();

    /**
     * @param addresses the page's, some may be null
     * @param titles what else the page calls itself, some may be null
     */
    static StatedArticle of(List<JsonNode> roots, Collection<String> addresses, Collection<String> titles) {
        StatedArticle stated = new StatedArticle();
        stated.collect(roots);
        Set<String> here = Set.copyOf(
                addresses.stream().flatMap(url -> place(url).stream()).toList());
        String called =
                letters(String.join(" ", titles.stream().filter(t -> t != null).toList()));
        stated.articles.stream()
                .max(Comparator.comparingInt((Held held) -> rank(held, here, called)))
                .filter(best -> !best.listed() || known(best.node(), here, called) > 0)
                .ifPresent(best -> stated.own = best.node());
        return stated;
    }

    private void collect(List<JsonNode> roots) {
        Deque<Held> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(new Held(root, false)));
        for (int i = 0; i < MAX_OBJECTS && !open.isEmpty(); i++) {
            Held held = open.poll();
            sort(held);
            if (held.node().isArray()) {
                held.node().forEach(child -> add(open, child, held.listed()));
            }
            held.node()
                    .properties()
                    .forEach(entry -> add(open, entry.getValue(), held.listed() || LISTS.contains(entry.getKey())));
        }
    }

    private static void add(Deque<Held> open, JsonNode child, boolean listed) {
        if (child.isContainerNode() && open.size() < MAX_OBJECTS) {
            open.add(new Held(child, listed));
        }
    }

    private void sort(Held held) {
        JsonNode node = held.node();
        if (node.path("@id").isTextual() && node.has("name")) {
            named.putIfAbsent(node.path("@id").asText(), node);
        }
        for (String type : JsonLd.types(node)) {
            if (type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")) {
                articles.add(held);
                return;
            } else if (type.equals("BreadcrumbList") && breadcrumbs.isMissingNode()) {
                breadcrumbs = node;
            } else if (type.endsWith("WebPage") && page.isMissingNode() && !held.listed()) {
                page = node;
            }
        }
    }

    private static int rank(Held held, Set<String> here, String called) {
        int tells = (int) TELLING.stream().filter(held.node()::hasNonNull).count();
        // of two that are equal, the first
        return known(held.node(), here, called) + (held.listed() ? 0 : NOT_LISTED) + tells;
    }

    private static int known(JsonNode node, Set<String> here, String called) {
        JsonNode main = node.path("mainEntityOfPage");
        boolean placed = java.util.stream.Stream.of(node.path("url"), node.path("@id"), main, main.path("@id"))
                .anyMatch(url -> url.isTextual()
                        && place(url.asText()).filter(here::contains).isPresent());
        String headline =
                letters(Optional.ofNullable(JsonLd.first(node, "headline")).orElse(""));
        return (placed ? OWN : 0) + (!headline.isBlank() && called.contains(headline) ? OWN : 0);
    }

    private static Optional<String> place(String url) {
        return Optional.ofNullable(url)
                .map(HOST_AND_PATH::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(m -> m.group(1))
                .filter(place -> place.contains("/"));
    }

    private static String letters(String text) {
        return NOT_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Types of the article; empty when there is none. */
    List<String> types() {
        return JsonLd.types(own);
    }

    /** Whether it has that value, as a word or as what JSON means by it. */
    boolean says(String key, String value) {
        return own.path(key).asText().equalsIgnoreCase(value);
    }

    /** The first text of these properties of the article, or null. */
    String first(String... keys) {
        for (String key : keys) {
            List<String> values = strings(key);
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return null;
    }

    /** The same of the page that holds it. */
    String ofPage(String... keys) {
        return JsonLd.first(page, keys);
    }

    /** All texts of a property of the article. */
    List<String> strings(String key) {
        JsonNode value = own.path(key);
        Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
        List<String> all = new ArrayList<>();
        for (JsonNode one : values) {
            List<String> texts = JsonLd.strings(one);
            JsonNode referred = named.get(one.path("@id").asText(""));
            all.addAll(texts.isEmpty() && referred != null ? JsonLd.strings(referred) : texts);
        }
        return all.stream().filter(text -> !text.isBlank()).toList();
    }

    /** The names of the folders above the article, from the front page on. */
    List<String> breadcrumbs() {
        List<String> names = new ArrayList<>();
        for (JsonNode element : breadcrumbs.path("itemListElement")) {
            String name = JsonLd.first(element, "name", "item");
            names.add(name == null ? "" : name);
        }
        return names;
    }
}
