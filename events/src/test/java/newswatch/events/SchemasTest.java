package newswatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas say what the records say. Renew them with {@code -Dnewswatch.renew=true}. */
class SchemasTest {
    private static final Path FOLDER = Path.of("src/main/resources/newswatch/events/schemas");

    static List<Class<?>> published() {
        return Topics.all(List.of()).stream()
                .<Class<?>>map(Topic::type)
                .filter(Class::isRecord)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_schema_of_a_record_is_published_as_it_is(Class<?> type) throws Exception {
        String schema = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(RecordSchema.of(type)) + "\n";
        Path file = FOLDER.resolve(type.getSimpleName() + ".json");
        if (Boolean.getBoolean("newswatch.renew")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, schema, UTF_8);
        }
        assertThat(file).content(UTF_8).isEqualTo(schema);
    }

    @Test
    void an_enriched_article_follows_its_schema_and_a_broken_one_does_not() throws Exception {
        JsonNode schema =
                Json.MAPPER.readTree(FOLDER.resolve("EnrichedArticle.json").toFile());
        var validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        JsonNode good = Json.MAPPER.valueToTree(RoundTripTest.enriched());
        assertThat(validator.validate(good)).isEmpty();
        JsonNode bad = Json.MAPPER.readTree("{\"id\": 7, \"claims\": {}}");
        assertThat(validator.validate(bad)).isNotEmpty();
    }
}
