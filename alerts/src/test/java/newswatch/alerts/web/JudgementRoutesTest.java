package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementRoutesTest {
    private static final String PATH = "/api/v1/judgements";

    private Served served;

    @BeforeAll
    void serve(@TempDir Path directory) {
        served = new Served(directory);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void a_judgement_is_shown_with_its_development_as_soon_as_it_is_answered() {
        HttpResponse<String> answer = post(
                "{'development': 'called-off', 'verdict': 'CONFIRM', 'author': 'ana', 'note': ' read the letter '}");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode made = Served.json(answer);
        assertThat(made.get("author").asText()).isEqualTo("ana");
        assertThat(made.get("note").asText()).isEqualTo("read the letter");
        assertThat(made.get("version").asInt()).isPositive();
        assertThat(served.json("/api/v1/developments/called-off").get("judgements"))
                .containsExactly(made);
        assertThat(served.json(PATH + "?development=called-off").get("items")).containsExactly(made);
        JsonNode brief = brief("called-off");
        assertThat(brief.get("verdict").asText()).isEqualTo("CONFIRMED");
        assertThat(brief.get("notes").asInt()).isEqualTo(1);
        assertThat(brief("held").get("verdict").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'development': 'held', 'verdict': 'DISMISS'}|a dismissal has a fault",
                "{'development': 'held', 'verdict': 'CONFIRM', 'fault': 'OLD'}|a dismissal has a fault",
                "{'development': 'held', 'verdict': 'DISMISS', 'fault': 'OLD', 'type': 'AID'}|WRONG_TYPE",
                "{'development': 'held', 'verdict': 'NOTE', 'note': ' '}|note is missing",
                "{'development': 'held', 'verdict': 'MAYBE'}|verdict",
                "{'development': 'held', 'verdict': 'CONFIRM', 'colour': 'red'}|colour",
                "{'verdict': 'CONFIRM'}|development",
            })
    void what_is_wrong_with_one_is_said(String body, String said) {
        HttpResponse<String> answer = post(body.replace('\'', '"'));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(said);
        assertThat(served.json("/api/v1/developments/held").get("judgements")).isEmpty();
    }

    @Test
    void of_a_development_that_nobody_knows_there_is_nothing_to_say() {
        assertThat(post("{'development': 'none', 'verdict': 'CONFIRM'}").statusCode())
                .isEqualTo(404);
    }

    // I6: what is exported is JSON, one object a line, and no table that a spreadsheet computes
    @Test
    void what_was_judged_is_exported_line_by_line_and_what_cannot_be_said_is_counted() throws IOException {
        post("{'development': 'freed', 'verdict': 'DISMISS', 'fault': 'WRONG_ACTOR', 'author': 'ana'}");
        post(
                "{'development': 'threat', 'verdict': 'DISMISS', 'fault': 'REPEATED', 'author': 'ana', 'note': '=HYPERLINK(1)'}");
        HttpResponse<String> answer = served.get(PATH + "/export?as=developments");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.headers().firstValue("X-Left-Out")).hasValue("not-in-format=1");
        List<JsonNode> rows = new ArrayList<>();
        for (String line : answer.body().split("\n")) {
            rows.add(Json.MAPPER.readTree(line));
        }
        assertThat(rows).extracting(row -> row.get("dev").asText()).contains("freed-told");
        assertThat(served.get(PATH + "/export?as=coding").headers().firstValue("X-Left-Out"))
                .hasValueSatisfying(said -> assertThat(said).contains("right-side-not-said=1"));
        assertThat(served.get(PATH + "/export?as=tables").statusCode()).isEqualTo(400);
        assertThat(served.get(PATH + "/export").statusCode()).isEqualTo(400);
    }

    private JsonNode brief(String id) {
        for (JsonNode each : served.json("/api/v1/developments?limit=200").get("items")) {
            if (each.get("development").get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no " + id);
    }

    private HttpResponse<String> post(String body) {
        return served.write("POST", PATH, body);
    }
}
