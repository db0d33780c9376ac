package newswatch.ingest.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** The JSON-LD of a page's scripts, and how values of schema.org are read; what is broken is passed over. */
final class JsonLd {
    private static final int LONGEST = 2_000_000;
    /** What stands around the JSON in some scripts: comments, CDATA, in any mixture. */
    private static final List<String> BEFORE = List.of("<!--", "<![CDATA[", "//", "/*", "*/", ";");

    private static final List<String> AFTER = List.of("-->", "]]>", "//", "/*", "*/", ";");
    private static final int ROUNDS = 8;
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(2_000_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private JsonLd() {}

    /** What a script holds; missing when it is no JSON. */
    static JsonNode parse(String script) {
        String json = script.strip();
        for (int i = 0; i < ROUNDS; i++) {
            String around = json;
            int start = BEFORE.stream()
                    .filter(around::startsWith)
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            int end = AFTER.stream()
                    .filter(around::endsWith)
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            json = json.substring(start, Math.max(start, json.length() - end)).strip();
        }
        if (json.length() > LONGEST) {
            return LENIENT.missingNode();
        }
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return LENIENT.missingNode();
        }
    }

    /** The bare names of its schema.org types. */
    static List<String> types(JsonNode node) {
        return strings(node.path("@type")).stream()
                .map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1))
                .toList();
    }

    /** The texts of a value, of a list of values, or of the {@code name} of objects. */
    static List<String> strings(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        } else if (node.isObject()) {
            return node.has("@value")
                    ? strings(node.path("@value"))
                    : node.has("name") ? strings(node.path("name")) : parts(node);
        }
        List<String> all = new ArrayList<>();
        node.forEach(item -> {
            if (!item.isArray()) {
                all.addAll(strings(item));
            }
        });
        return all;
    }

    private static List<String> parts(JsonNode person) {
        String name = person.path("givenName").asText("") + " "
                + person.path("familyName").asText("");
        return name.isBlank() ? List.of() : List.of(name.strip());
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
