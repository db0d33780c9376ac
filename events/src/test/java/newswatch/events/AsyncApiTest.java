package newswatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.events.json.Json;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** {@code asyncapi.yaml} read by AsyncAPI's own parser, and beside the table of topics. */
class AsyncApiTest {
    private static final Path FILE = Path.of("../asyncapi.yaml");
    private static final Path PARSER = Path.of("../target/asyncapi/node_modules");
    private static final JsonNode DOCUMENT = read();
    private static final Map<String, Topic<?>> TOPICS =
            Topics.all(List.of("{watch}")).stream().collect(Collectors.toMap(Topic::name, Function.identity()));

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> channels() {
        Map<String, JsonNode> channels = new TreeMap<>();
        DOCUMENT.get("channels")
                .forEach(channel -> channels.put(channel.get("address").asText(), channel));
        return channels;
    }

    @Test
    void its_own_parser_reads_it_and_would_find_a_fault() throws Exception {
        assumeTrue(
                Files.isDirectory(PARSER) || "true".equals(System.getenv("CI")),
                "no AsyncAPI parser: npm install --prefix target/asyncapi @asyncapi/parser");
        String text = Files.readString(FILE);
        assertThat(parsed(text)).containsExactly("channels: " + TOPICS.size());
        assertThat(parsed(text.replaceFirst("partitions: 4", "partitions: four")))
                .anyMatch(line -> line.startsWith("fault: channels.articles.bindings.kafka.partitions"));
        assertThat(parsed(text.replaceFirst("address: newswatch.articles", "adress: newswatch.articles")))
                .anyMatch(line -> line.startsWith("fault: channels.articles.adress"));
        assertThat(parsed(text.replaceFirst("schemas/Article.json", "schemas/Nothing.json")))
                .anyMatch(line -> line.startsWith("fault: channels.articles.messages"));
    }

    /** What the parser says, line by line. */
    private static List<String> parsed(String document) throws Exception {
        Path script =
                Path.of(AsyncApiTest.class.getResource("asyncapi-check.js").toURI());
        ProcessBuilder node =
                new ProcessBuilder("node", script.toString(), FILE.toRealPath().toString());
        node.environment().put("NODE_PATH", PARSER.toAbsolutePath().toString());
        node.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = node.start();
        try (Writer out = process.outputWriter(UTF_8)) {
            out.write(document);
        }
        List<String> said = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    @Test
    void every_topic_is_described_and_no_other() {
        assertThat(channels()).containsOnlyKeys(TOPICS.keySet());
    }

    @Test
    void partitions_and_cleaning_are_those_of_the_table() {
        channels().forEach((name, channel) -> {
            Topic<?> topic = TOPICS.get(name);
            JsonNode kafka = channel.at("/bindings/kafka");
            JsonNode settings = kafka.get("topicConfiguration");
            assertThat(kafka.get("partitions").asInt()).as(name).isEqualTo(topic.partitions());
            assertThat(settings.get("cleanup.policy"))
                    .as(name)
                    .extracting(JsonNode::asText)
                    .containsExactly(topic.cleanup().policy().split(","));
            assertThat(settings.path("retention.ms").asLong(-1))
                    .as(name)
                    .isEqualTo(
                            topic.retention() == null ? -1 : topic.retention().toMillis());
        });
    }

    @Test
    void every_message_has_a_key_headers_and_the_published_schema_of_its_record() {
        channels().forEach((name, channel) -> {
            Topic<?> topic = TOPICS.get(name);
            JsonNode message = channel.get("messages").iterator().next();
            assertThat(message.at("/bindings/kafka/key/description").asText())
                    .as(name)
                    .isNotEmpty();
            assertThat(message.at("/headers/$ref").asText()).as(name).isNotEmpty();
            if (topic.type().isRecord()) {
                String schema = message.at("/payload/schema/$ref").asText();
                assertThat(schema).endsWith("/" + topic.type().getSimpleName() + ".json");
                assertThat(Path.of("..", schema)).exists();
            }
        });
    }

    @Test
    void every_channel_is_written_by_an_operation_and_every_reference_leads_somewhere() {
        assertThat(DOCUMENT.get("operations").findValuesAsText("$ref")).containsAll(channelReferences());
        for (String reference : DOCUMENT.findValuesAsText("$ref")) {
            assertThat(reference.startsWith("#")
                            && DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static List<String> channelReferences() {
        return DOCUMENT.get("channels").properties().stream()
                .map(channel -> "#/channels/" + channel.getKey())
                .toList();
    }

    @Test
    void the_headers_we_write_are_those_described() {
        RecordHeaders written = new RecordHeaders();
        CloudEvents.write(written, "id", "newswatch.article", "/newswatch/test", Instant.EPOCH);
        Map<String, String> headers = new TreeMap<>();
        written.forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        JsonNode schema = DOCUMENT.at("/components/schemas/cloudEvent");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(Json.MAPPER.valueToTree(headers)))
                .isEmpty();
        headers.keySet()
                .forEach(name ->
                        assertThat(schema.get("properties").has(name)).as(name).isTrue());
    }
}
