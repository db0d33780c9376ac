package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import newswatch.alerts.Spring2018;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    @TempDir
    static Path directory;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/board.css",
                "/main.js",
                "/api/v1/developments",
                "/api/v1/developments/called-off",
                "/api/v1/relations?watch=china-northkorea-us",
                "/api/v1/alerts?limit=5",
                "/api/v1/sources",
                "/api/v1/watches",
                "/feeds/china-northkorea-us.atom",
                "/metrics",
                "/health/live",
                "/health/ready"
            })
    void answers_every_route_with_the_headers_that_bind_a_browser(String path) {
        HttpResponse<String> answer = served.get(path, "Origin", "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty(); // A3
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/developments?color=red, color",
        "/api/v1/developments?limit=0, limit",
        "/api/v1/developments?limit=201, limit",
        "/api/v1/developments?limit=ten, limit",
        "/api/v1/developments?status=GONE, status",
        "/api/v1/developments?type=WAR, type",
        "/api/v1/developments?priority=4, priority",
        "/api/v1/developments?since=yesterday, since",
        "/api/v1/developments?dueFrom=2018-02-30, dueFrom",
        "/api/v1/developments?context=maybe, context",
        "/api/v1/developments?cursor=%25%25, cursor",
        "/api/v1/developments?watch=a&watch=b, watch",
        "/api/v1/alerts?kind=nothing, kind",
        "/api/v1/alerts?after=x&cursor=MTp4, cursor",
        "/api/v1/relations?relation=PRK, relation",
        "/api/v1/sources?foo=1, foo",
        "/api/v1/watches?foo=1, foo",
        "/api/v1/stream?foo=1, foo",
        "/feeds/china-northkorea-us.atom?foo=1, foo"
    })
    void refuses_a_wrong_parameter_by_its_name(String path, String name) {
        HttpResponse<String> answer = served.get(path);
        assertProblem(answer, 400);
        assertThat(Served.json(answer).path("detail").asText()).contains("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/developments/unknown",
                "/api/v1/alerts?after=unknown",
                "/feeds/unknown.atom",
                "/board/index.html",
                "/%2e%2e/pom.xml",
                "/..%2f..%2fetc/passwd"
            })
    void says_plainly_what_is_not_there(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isIn(400, 404); // A6: odd paths are refused before they are looked up
        assertThat(answer.body())
                .doesNotContain("root:")
                .doesNotContain("at newswatch")
                .doesNotContain("jetty");
    }

    @Test
    void answers_reading_only() {
        assertProblem(served.send(post("{}")), 405);
        assertProblem(served.send(post("[".repeat(100_000))), 405); // A4
    }

    @Test
    void answers_under_its_own_names_only() throws IOException {
        assertThat(raw("GET /api/v1/watches HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/v1/watches HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void bounds_the_head_of_a_request() throws IOException {
        String head = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 431"); // A11
    }

    @Test
    void walks_all_alerts_with_the_id_of_the_last_one_seen() {
        JsonNode newest = served.json("/api/v1/alerts?limit=3");
        String third = newest.path("items").get(2).path("id").asText();
        JsonNode after = served.json("/api/v1/alerts?after=" + third);
        assertThat(ids(after)).containsExactly(id(newest, 1), id(newest, 0));
        assertThat(after.path("next").asText()).isEqualTo(id(newest, 0));
        assertThat(served.json("/api/v1/alerts?after=" + id(newest, 0)).path("items"))
                .isEmpty();
        JsonNode older = served.json(
                "/api/v1/alerts?limit=3&cursor=" + newest.path("next").asText());
        assertThat(ids(older)).doesNotContainAnyElementsOf(ids(newest)).hasSize(3);
    }

    @Test
    void shows_one_development_with_chain_reactions_and_steps() {
        JsonNode detail = served.json("/api/v1/developments/called-off");
        assertThat(detail.path("state").path("evidence")).hasSize(3);
        assertThat(detail.path("state").path("development").path("steps")).hasSize(3);
        assertThat(detail.path("chain")).hasSize(5);
        assertThat(detail.path("reactions")).hasSize(2);
    }

    @Test
    void tells_how_things_stand() {
        JsonNode watch = served.json("/api/v1/watches").path("items").get(0);
        assertThat(watch.path("parties").get(1).path("name").asText()).isEqualTo("North Korea");
        assertThat(watch.path("asOf").asText()).isEqualTo("2018-06-19T02:20:00Z");
        assertThat(watch.path("delay").path("medianSeconds").asDouble()).isBetween(2.0, 32.0);
        assertThat(served.json("/api/v1/relations").path("items")).hasSize(4);
        JsonNode sources = served.json("/api/v1/sources?health=silent").path("items");
        assertThat(sources).hasSize(1);
        assertThat(sources.get(0).has("seen")).isFalse();
    }

    @Test
    void lists_the_sources_worst_first_with_why_and_how_many_are_how() {
        JsonNode all = served.json("/api/v1/sources");
        assertThat(all.path("items").findValuesAsText("health"))
                .containsExactly("failing", "disabled", "silent", "degraded", "ok", "ok", "ok", "ok");
        assertThat(all.path("items").get(2).path("why").asText())
                .isEqualTo(
                        "nothing new; usually something every 40 minutes, and lately never later than after 9 hours");
        assertThat(all.path("counts").toString())
                .isEqualTo("{\"degraded\":1,\"disabled\":1,\"failing\":1,\"ok\":4,\"silent\":1}");
        JsonNode first = served.json("/api/v1/sources?limit=3");
        JsonNode second = served.json(
                "/api/v1/sources?limit=5&cursor=" + first.path("next").asText());
        assertThat(second.path("items").findValuesAsText("id")).hasSize(5).doesNotContain("seto-courier");
        assertThat(served.json("/api/v1/sources?health=silent,ok").path("items"))
                .hasSize(5);
        assertThat(served.get("/api/v1/sources?health=ill").body()).contains("failing, disabled, silent, degraded, ok");
    }

    @Test
    void carries_a_hostile_title_as_text_in_json() { // I1
        JsonNode detail = served.json("/api/v1/developments/hostile");
        assertThat(detail.path("state").path("title").asText()).isEqualTo(Spring2018.HOSTILE);
        assertThat(served.get("/api/v1/developments/hostile").headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void has_the_files_of_the_board_once_only() {
        String tag = served.get("/board.css").headers().firstValue("ETag").orElseThrow();
        assertThat(served.get("/board.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void binds_to_loopback_unless_told_otherwise() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 8080, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http.allowRemote");
        assertThat(new WebSettings("0.0.0.0", 8080, true).allowRemote()).isTrue();
    }

    @Test
    void says_that_the_port_is_taken() { // K17
        try (WebServer second = newswatch.alerts.BoardPreview.server(served.view, served.server.port())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is taken");
        }
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(served.uri("/api/v1/alerts")).POST(BodyPublishers.ofString(body));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Served.json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("newswatch.").doesNotContain("Exception");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port());
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII);
        }
    }

    private static String id(JsonNode page, int index) {
        return page.path("items").get(index).path("id").asText();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }
}
