package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.json.Json;
import newswatch.ingest.source.FolderSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an analyst's verdict over the API to a score of the rulebook. */
@Timeout(240)
class JudgementsCommandTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ARTICLES =
            """
            {"url":"https://harborwire.example/off","title":"Trump calls off summit","outlet":"Harbor Wire","publishedAt":\
            "2018-05-24T14:30:00Z","text":"President Donald Trump on Thursday called off his summit with North Korean \
            leader Kim Jong Un."}
            {"url":"https://harborwire.example/fired","title":"North Korea fires missile","outlet":"Harbor Wire",\
            "publishedAt":"2017-09-15T03:00:00Z","text":"North Korea fired a ballistic missile over Japan on Friday, South \
            Korea's military said."}
            {"url":"https://harborwire.example/tariffs","title":"US imposes tariffs","outlet":"Harbor Wire","publishedAt":\
            "2018-06-15T13:00:00Z","text":"The United States imposed tariffs on Chinese goods on Friday."}
            """;

    @TempDir
    Path data;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void what_was_judged_over_the_api_is_exported_and_scored() throws Exception {
        Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
        try (DataLock held = DataLock.take(data);
                AllInOne all = new AllInOne(config(), () -> List.of(samples()), message -> {})) {
            assertThat(held).isNotNull();
            await().atMost(PATIENCE).until(() -> developments(all.port()).size() >= 3);
            Map<String, JsonNode> byType = developments(all.port());
            judge(all.port(), byType.get("REJECT"), "\"CONFIRM\"");
            judge(all.port(), byType.get("MOBILIZE"), "\"DISMISS\", \"fault\": \"NO_ACT\"");
            judge(all.port(), byType.get("COERCE"), "\"DISMISS\", \"fault\": \"WRONG_ACTOR\"");
            assertThat(developments(all.port()).get("REJECT").get("verdict").asText())
                    .isEqualTo("CONFIRMED");
            Path articles = export("articles", "3 articles");

            Path coding =
                    export("coding", "3 developments judged, 2 rows of coding; 1 left out: 1 right-side-not-said");
            assertThat(Files.readString(coding))
                    .contains("\"text\":\"North Korea")
                    .contains("\"type\":\"NONE\"");
            JsonNode score = evaluate("coding", coding);
            assertThat(figure(score, "accuracy")).isEqualTo("1 of 2");

            score = evaluate("acts", export("acts", "3 rows of acts"), "--articles", articles.toString());
            assertThat(figure(score, "leading acts found")).isEqualTo("1 of 1");
            assertThat(figure(score, "claims right")).isEqualTo("1 of 3");

            score = evaluate(
                    "developments",
                    export("developments", "3 rows of developments"),
                    "--articles",
                    articles.toString());
            assertThat(figure(score, "developments found")).isEqualTo("1 of 1");
            assertThat(figure(score, "alerts right")).isEqualTo("1 of 3");
        }
        assertThat(export("acts", "3 rows of acts")).as("of a stopped one").isNotEmptyFile();
    }

    private Path export(String what, String said) throws IOException {
        CommandRun run = CommandRun.of("judgements", "export", "--as", what, "--data", data.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains(said);
        return Files.writeString(folder.resolve(what + ".labels"), run.out());
    }

    private static JsonNode evaluate(String what, Path labels, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", what, labels.toString(), "--json", "--watches", "../seeds/watches"));
        arguments.addAll(Arrays.asList(more));
        CommandRun run = CommandRun.of(arguments.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return Json.MAPPER.readTree(run.out());
    }

    private static String figure(JsonNode score, String name) {
        JsonNode share = score.get(name.replace(' ', '_'));
        return share.get("right").asInt() + " of " + share.get("all").asInt();
    }

    private void judge(int port, JsonNode development, String verdict) throws Exception {
        String body = "{\"development\": \"" + development.at("/development/id").asText() + "\", \"verdict\": "
                + verdict + ", \"author\": \"ana\"}";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri(port, "/api/v1/judgements"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** In brief, by type. */
    private Map<String, JsonNode> developments(int port) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri(port, "/api/v1/developments?limit=50"))
                        .build(),
                BodyHandlers.ofString());
        Map<String, JsonNode> byType = new TreeMap<>();
        Json.MAPPER
                .readTree(answer.body())
                .get("items")
                .forEach(each -> byType.put(each.at("/development/type").asText(), each));
        return byType;
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Config config() {
        return new Config(
                null,
                data.toString(),
                null,
                "../seeds/watches",
                data.resolve("none.yaml").toString(),
                Config.Http.local(0, false),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private FolderSource samples() {
        return new FolderSource("samples", folder.toString(), null, false);
    }
}
