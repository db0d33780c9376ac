package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswatch.alerts.access.Role;
import newswatch.alerts.view.Loading;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says of every route what the running server does, and of no other. */
class OpenApiTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @TempDir
    static Path directory;

    private static Guarded guarded;
    private static JsonNode document;

    record Operation(String method, String path, JsonNode item, JsonNode said) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        Stream<JsonNode> parameters(String in) {
            return Stream.of(item.path("parameters"), said.path("parameters"))
                    .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                    .map(OpenApiTest::resolved)
                    .filter(parameter -> parameter.path("in").asText().equals(in));
        }
    }

    @BeforeAll
    static void serve() {
        guarded = new Guarded(directory, List.of(), false, "https://board.example/", Clock.systemUTC());
        document = Served.json(guarded.get(Role.READER, "/api/v1/openapi.json"));
        Instant at = Instant.parse("2026-11-22T10:00:00Z");
        Loading.receipts(
                guarded.served.view,
                Stream.of("m1", "m2")
                        .map(id -> Receipt.of(id, "desk", Outcome.DEAD_LETTERED, List.of("d"), "{}", "gone", at, null))
                        .toList());
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    static List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                operation.getValue())))
                .toList();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void every_route_has_its_description_and_every_description_its_route() {
        List<String> routes = guarded.served.server.routes().stream()
                .filter(route -> !route.path().equals("/")
                        && !BoardFiles.NAMES.contains(route.path().substring(1)))
                .map(route -> route.method() + " " + route.path() + " " + route.role())
                .toList();
        List<String> described = operations().stream()
                .map(operation ->
                        operation + " " + operation.said().path("x-role").asText())
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void its_query_parameters_are_those_that_are_read(Operation operation) {
        if (!operation.path().startsWith("/api/")) {
            return;
        }
        HttpResponse<String> answer = guarded.write(
                Role.ADMIN, operation.method(), operation.path().replaceAll("[{][^}]*[}]", "x") + "?zzz=1", null);
        String detail = Served.json(answer).path("detail").asText();
        assertThat(detail).startsWith("unknown query parameter 'zzz'");
        Set<String> read =
                new TreeSet<>(List.of(detail.substring(detail.indexOf("there are: ") + "there are: ".length())
                        .split(", ", -1)));
        read.remove("");
        assertThat(operation.parameters("query").map(each -> each.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_is_complete(Operation operation) {
        JsonNode said = operation.said();
        assertThat(said.path("summary").asText()).isNotBlank();
        assertThat(said.path("operationId").asText()).isNotBlank();
        assertThat(said.path("tags")).isNotEmpty();
        assertThat(resolved(said.at("/responses/default")).at("/content/application~1problem+json"))
                .isNotEmpty();
        List<String> inPath = Stream.of(operation.path().split("[{]"))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('}')))
                .toList();
        assertThat(operation.parameters("path").map(each -> each.path("name").asText()))
                .containsExactlyElementsOf(inPath);
        boolean open = said.path("x-role").asText().equals("open");
        assertThat(said.has("security")
                        && said.path("security").findValues("token").isEmpty())
                .isEqualTo(open && !operation.path().endsWith("ready"));
    }

    @Test
    void every_reference_leads_somewhere_and_no_operation_is_named_twice() {
        document.findValuesAsText("$ref").forEach(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "GET    | /api/v1/developments                | /api/v1/developments?limit=5          | none | 200",
                "GET    | /api/v1/developments/{id}           | /api/v1/developments/called-off       | none | 200",
                "GET    | /api/v1/developments/{id}           | /api/v1/developments/nothing          | none | 404",
                "POST   | /api/v1/judgements                  | /api/v1/judgements | {'development':'called-off','verdict':'DISMISS','fault':'WRONG_TYPE','type':'AID','note':'n'} | 201",
                "POST   | /api/v1/judgements                  | /api/v1/judgements | {'development':'called-off','verdict':'DISMISS'} | 400",
                "GET    | /api/v1/judgements                  | /api/v1/judgements?limit=1            | none | 200",
                "GET    | /api/v1/relations                   | /api/v1/relations                     | none | 200",
                "GET    | /api/v1/alerts                      | /api/v1/alerts?limit=200              | none | 200",
                "GET    | /api/v1/alerts                      | /api/v1/alerts?limit=0                | none | 400",
                "GET    | /api/v1/sources                     | /api/v1/sources?limit=3               | none | 200",
                "GET    | /api/v1/watches                     | /api/v1/watches                       | none | 200",
                "GET    | /feeds/{watch}.json                 | /feeds/china-northkorea-us.json       | none | 200",
                "GET    | /api/v1/me                          | /api/v1/me                            | none | 200",
                "GET    | /health/live                        | /health/live                          | none | 200",
                "GET    | /health/ready                       | /health/ready                         | none | 200",
                "POST   | /api/v1/silences                    | /api/v1/silences | {'of':{'object':'EXERCISE','name':'Foal Eagle 2018'},'for':'3d','comment':'known'} | 201",
                "POST   | /api/v1/silences                    | /api/v1/silences | {'of':{},'for':'3d'} | 400",
                "GET    | /api/v1/silences                    | /api/v1/silences                      | none | 200",
                "POST   | /api/v1/judgements                  | /api/v1/judgements | {'development':'called-off','verdict':'DISMISS','fault':'OLD','note':'=1'} | 201",
                "POST   | /api/v1/judgements                  | /api/v1/judgements | {'development':'called-off','verdict':'DISMISS'} | 400",
                "GET    | /api/v1/judgements                  | /api/v1/judgements                    | none | 200",
                "GET    | /api/v1/subscriptions               | /api/v1/subscriptions?limit=2         | none | 200",
                "GET    | /api/v1/subscriptions/{id}          | /api/v1/subscriptions/console         | none | 200",
                "POST   | /api/v1/subscriptions               | /api/v1/subscriptions | {'id':'night','channels':['console'],'mute':[{'from':'22:00','to':'07:00'}]} | 201",
                "POST   | /api/v1/subscriptions/{id}/test     | /api/v1/subscriptions/console/test    | none | 200",
                "PUT    | /api/v1/subscriptions/{id}          | /api/v1/subscriptions/console | {'id':'console','channels':['console']} | 409",
                "GET    | /api/v1/channels                    | /api/v1/channels                      | none | 200",
                "GET    | /api/v1/channels/{id}               | /api/v1/channels/console              | none | 200",
                "POST   | /api/v1/channels                    | /api/v1/channels | {'type':'webhook','id':'hook','url':'https://hooks.example/x','secret':'whsec_bm90IGEgcmVhbCBzZWNyZXQhIQ=='} | 201",
                "POST   | /api/v1/channels                    | /api/v1/channels | {'type':'pigeon','id':'p'} | 400",
                "GET    | /api/v1/dead-letters                | /api/v1/dead-letters?limit=1          | none | 200",
                "POST   | /api/v1/dead-letters/{message}/resend | /api/v1/dead-letters/m1/resend      | none | 202",
                "DELETE | /api/v1/silences/{id}               | /api/v1/silences/none                 | none | 404"
            })
    void an_answer_is_what_the_document_says(String method, String path, String asked, String body, int status) {
        HttpResponse<String> answer = guarded.write(Role.ADMIN, method, asked, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode said = operations().stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findFirst()
                .orElseThrow()
                .said()
                .path("responses");
        JsonNode response = resolved(said.has("" + status) ? said.path("" + status) : said.path("default"));
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("%s of %s %s", type, method, path).isFalse();
        assertThat(schema(schema).validate(Served.json(answer)))
                .as(answer.body())
                .isEmpty();
    }

    /** The schemas do bite. */
    @Test
    void a_wrong_answer_is_not_what_the_document_says() throws Exception {
        JsonNode me = document.at("/components/schemas/Me");
        assertThat(schema(me).validate(Json.MAPPER.readTree("{\"role\":\"king\"}")))
                .hasSizeGreaterThan(2);
    }

    private static JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }
}
