package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.events.json.Json;

/** The JSON Schema (2020-12) that a record's JSON follows; nested records become {@code $defs}. */
final class RecordSchema {
    /** What every value has; the rest may be null or left out. */
    private static final Map<Class<?>, Set<String>> REQUIRED = Map.of(
            Article.class, Set.of("id", "publishedAt", "text"),
            EnrichedArticle.class, Set.of("id", "publishedAt", "text", "revision", "genre"),
            Alert.class, Set.of("id", "kind", "at", "priority", "backfill", "title"),
            Development.class, Set.of("id", "version", "status", "watch", "relation", "type", "quad", "date"),
            Claim.class, Set.of("actor", "type", "quad", "modality", "standing", "date", "quote", "start", "end"),
            Delivery.class, Set.of("id", "subscription", "channel", "alert"),
            Receipt.class, Set.of("message", "channel", "outcome"));

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    static JsonNode of(Class<?> type) {
        RecordSchema schema = new RecordSchema();
        ObjectNode root = schema.object(type);
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:newswatch:" + type.getSimpleName());
        ObjectNode defs = Json.MAPPER.createObjectNode();
        schema.definitions.forEach(defs::set);
        if (!defs.isEmpty()) {
            root.set("$defs", defs);
        }
        return root;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("title", type.getSimpleName());
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        addTo(properties, type);
        ArrayNode required = schema.putArray("required");
        REQUIRED.getOrDefault(type, Set.of()).stream().sorted().forEach(required::add);
        return schema;
    }

    private void addTo(ObjectNode properties, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addTo(properties, component.getType());
            } else {
                properties.set(name(component), nullable(component));
            }
        }
    }

    private JsonNode nullable(RecordComponent component) {
        ObjectNode schema = schema(component.getGenericType());
        boolean leftOut = component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
        if (component.getType().isPrimitive() || leftOut) {
            return schema;
        }
        ObjectNode either = Json.MAPPER.createObjectNode();
        either.putArray("anyOf").add(schema).add(Json.MAPPER.createObjectNode().put("type", "null"));
        return either;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        Class<?> raw = (Class<?>) type;
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (raw.isRecord()) {
            define(raw);
            return schema.put("$ref", "#/$defs/" + raw.getSimpleName());
        } else if (raw.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            for (Object constant : raw.getEnumConstants()) {
                values.add(Json.MAPPER.<JsonNode>valueToTree(constant));
            }
            return schema;
        } else if (raw == Instant.class || raw == LocalDate.class) {
            return schema.put("type", "string").put("format", raw == Instant.class ? "date-time" : "date");
        }
        return schema.put("type", scalar(raw));
    }

    private void define(Class<?> type) {
        if (!definitions.containsKey(type.getSimpleName())) {
            definitions.put(type.getSimpleName(), null);
            definitions.put(type.getSimpleName(), object(type));
        }
    }

    private ObjectNode container(ParameterizedType type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (type.getRawType() == List.class) {
            schema.put("type", "array").set("items", schema(type.getActualTypeArguments()[0]));
        } else {
            schema.put("type", "object").set("additionalProperties", schema(type.getActualTypeArguments()[1]));
        }
        return schema;
    }

    private static String scalar(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        } else if (Set.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            return "integer";
        }
        return type == double.class || type == Double.class ? "number" : "string";
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }
}
