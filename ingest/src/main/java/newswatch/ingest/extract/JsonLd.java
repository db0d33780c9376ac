package newswatch.ingest.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article among the JSON-LD objects of a page, whatever way they are nested; broken scripts are passed over. */
final class JsonLd {
    private static final int MAX_SCRIPTS = 50;
    private static final int MAX_OBJECTS = 2_000;
    private static final List<String> TELLING =
            List.of("headline", "datePublished", "author", "articleBody", "articleSection");
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(2_000_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private JsonLd() {}

    /** The object that says most about an article. */
    static Optional<JsonNode> article(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        page.select("script[type=application/ld+json]").stream()
                .limit(MAX_SCRIPTS)
                .forEach(script -> collect(parse(script), articles));
        return articles.stream().max(Comparator.comparingLong(JsonLd::tells));
    }

    private static long tells(JsonNode node) {
        return TELLING.stream().filter(node::hasNonNull).count();
    }

    private static JsonNode parse(Element script) {
        String json = script.data()
                .replaceFirst("^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceFirst("(?:-->|//\\]\\]>|\\]\\]>);?\\s*$", "");
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return LENIENT.missingNode();
        }
    }

    private static void collect(JsonNode root, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < MAX_OBJECTS && !open.isEmpty(); i++) {
            JsonNode node = open.poll();
            if (types(node).stream().anyMatch(JsonLd::articleType)) {
                articles.add(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
    }

    private static boolean articleType(String type) {
        return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
    }

    static List<String> types(JsonNode node) {
        return strings(node.path("@type")).stream()
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .toList();
    }

    /** The texts of a value, of a list of values, or of the {@code name} of objects. */
    static List<String> strings(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        } else if (node.isObject()) {
            return strings(node.path("name"));
        }
        List<String> all = new ArrayList<>();
        node.forEach(item -> {
            if (!item.isArray()) {
                all.addAll(strings(item));
            }
        });
        return all;
    }

    static String first(JsonNode node, String... keys) {
        for (String key : keys) {
            List<String> values = strings(node.path(key));
            if (!values.isEmpty() && !values.get(0).isBlank()) {
                return values.get(0);
            }
        }
        return null;
    }
}
