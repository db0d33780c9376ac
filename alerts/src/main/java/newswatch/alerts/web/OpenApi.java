package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import newswatch.alerts.access.Role;
import newswatch.events.json.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code /api/v1/openapi.json}: what {@code openapi.yaml} says of every route, with the published schemas of the records
 * it refers to.
 */
final class OpenApi {
    private static final List<String> RECORDS =
            List.of("Alert", "DevelopmentState", "RelationState", "SourceState", "Silence", "Judgement");

    private OpenApi() {}

    static void register(RoutesConfig routes) {
        Tagged document = Tagged.of(Answer.json(document()).getBytes(UTF_8));
        routes.get(
                "/api/v1/openapi.json",
                ctx -> {
                    Parameters.of(ctx);
                    ctx.contentType("application/json");
                    document.answer(ctx);
                },
                Role.READER);
    }

    static JsonNode document() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            JsonNode document = Json.MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
            ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
            RECORDS.forEach(name -> add(schemas, name));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record's schema, and beside it those of the records within it. */
    private static void add(ObjectNode schemas, String record) {
        try (InputStream json = Json.class.getResourceAsStream("/newswatch/events/schemas/" + record + ".json")) {
            ObjectNode schema = (ObjectNode) Json.MAPPER.readTree(json);
            JsonNode inner = schema.path("$defs");
            schema.remove(List.of("$schema", "$id", "$defs"));
            schemas.set(record, moved(schema));
            inner.properties().forEach(each -> schemas.set(each.getKey(), moved(each.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** References lead to where the schemas stand here. */
    private static JsonNode moved(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null) {
                object.set("$ref", TextNode.valueOf(reference.asText().replace("#/$defs/", "#/components/schemas/")));
            }
        }
        schema.forEach(OpenApi::moved);
        return schema;
    }
}
