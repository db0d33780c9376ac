package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import newswatch.alerts.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String SILENCE = "{'of':{'relation':'PRK-USA'},'for':'8h'}";

    /** Open by design: the board's files, which hold no news; whether it works; what carries its own secret. */
    private static final List<String> OPEN = List.of("/health/", "/unsubscribe/", "/u/");

    @TempDir
    static Path directory;

    private static Guarded guarded;

    @BeforeAll
    static void serve() {
        guarded = new Guarded(directory);
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    static List<WebServer.Route> routes() {
        return guarded.served.server.routes();
    }

    @Test
    void knows_its_routes() {
        assertThat(routes()).hasSizeGreaterThan(40).contains(new WebServer.Route("GET", "/api/v1/alerts", Role.READER));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_route_names_one_role_and_answers_nobody_without_a_token(WebServer.Route route) { // A1
        assertThat(route.role()).as("%s names its role", route).isNotNull();
        HttpResponse<String> answer = without(route);
        if (route.role() == Role.OPEN) {
            assertThat(BoardFiles.NAMES.contains(route.path().substring(1))
                            || route.path().equals("/")
                            || OPEN.stream().anyMatch(route.path()::startsWith))
                    .as("%s may be open", route)
                    .isTrue();
            assertThat(answer.statusCode()).isNotEqualTo(401);
        } else {
            assertThat(answer.statusCode()).as("%s without a token", route).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("realm=\"newswatch\"");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    private static HttpResponse<String> without(WebServer.Route route) {
        return guarded.served.write(route.method(), route.path().replaceAll("[{<][^}>]*[}>]", "x"), null);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void no_route_answers_a_lesser_role_than_it_names(WebServer.Route route) { // A1
        Role asked = route.role();
        for (Role role : List.of(Role.READER, Role.ANALYST)) {
            if (!role.allows(asked)) {
                HttpResponse<String> answer =
                        guarded.write(role, route.method(), route.path().replaceAll("[{<][^}>]*[}>]", "x"), null);
                assertThat(answer.statusCode()).as("%s as %s", route, role).isEqualTo(403);
                assertThat(Served.json(answer).path("detail").asText()).contains(asked.toString());
            }
        }
    }

    @Test
    void head_asks_for_what_get_asks_for() {
        HttpRequest.Builder head =
                HttpRequest.newBuilder(guarded.served.uri("/api/v1/alerts")).method("HEAD", BodyPublishers.noBody());
        assertThat(guarded.served.send(head).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer nwt_wrong", "Basic bm9ib2R5Og==", "Digest x", "bearer  x y"})
    void a_token_that_is_none_is_no_token(String header) {
        HttpResponse<String> answer = guarded.served.get("/api/v1/alerts", "Authorization", header);
        assertThat(answer.statusCode()).isIn(401, 429);
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        String token = Guarded.TOKENS.get(Role.ADMIN);
        assertThat(guarded.served.get("/api/v1/alerts?token=" + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void feed_readers_may_send_it_as_a_password_and_nobody_else_may() { // A2
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("any:" + Guarded.TOKENS.get(Role.READER)).getBytes(UTF_8));
        HttpResponse<String> asked = guarded.served.get("/feeds/china-northkorea-us.json");
        assertThat(asked.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"newswatch\"");
        assertThat(guarded.served
                        .get("/feeds/china-northkorea-us.json", "Authorization", basic)
                        .statusCode())
                .isEqualTo(200);
        assertThat(guarded.served.get("/api/v1/alerts", "Authorization", basic).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_reader_reads_an_analyst_silences_an_admin_does_all() {
        assertThat(guarded.get(Role.READER, "/api/v1/silences").statusCode()).isEqualTo(200);
        assertThat(guarded.write(Role.READER, "POST", "/api/v1/silences", SILENCE)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> made = guarded.write(Role.ANALYST, "POST", "/api/v1/silences", SILENCE);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Served.json(made).path("author").asText()).isEqualTo("the analyst");
        assertThat(guarded.get(Role.ANALYST, "/api/v1/channels").statusCode()).isEqualTo(403);
        assertThat(guarded.get(Role.ADMIN, "/api/v1/channels").statusCode()).isEqualTo(200);
    }

    @Test
    void tells_who_one_is() {
        HttpResponse<String> me = guarded.get(Role.ANALYST, "/api/v1/me");
        assertThat(me.body())
                .isEqualTo("{\"name\":\"the analyst\",\"readOnly\":false,\"role\":\"analyst\",\"tokens\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Origin, https://evil.example, 403",
                "Origin, null, 403",
                "Origin, none, 201",
                "Origin, http://localhost:1, 403",
                "Sec-Fetch-Site, cross-site, 403",
                "Sec-Fetch-Site, same-site, 403",
                "Sec-Fetch-Site, same-origin, 201"
            })
    void pages_of_other_origins_write_nothing(String header, String value, int status) { // A2
        HttpResponse<String> answer = value == null
                ? guarded.write(Role.ADMIN, "POST", "/api/v1/silences", SILENCE)
                : guarded.write(Role.ADMIN, "POST", "/api/v1/silences", SILENCE, header, value);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void its_own_page_writes() { // A2
        String own = "http://127.0.0.1:" + guarded.served.server.port();
        assertThat(guarded.write(Role.ADMIN, "POST", "/api/v1/silences", SILENCE, "Origin", own)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void no_other_origin_is_let_in() { // A3
        HttpRequest.Builder preflight = HttpRequest.newBuilder(guarded.served.uri("/api/v1/silences"))
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody());
        HttpResponse<String> answer = guarded.served.send(preflight);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
    void takes_json_only(String type) { // A2, A4
        HttpRequest.Builder request = HttpRequest.newBuilder(guarded.served.uri("/api/v1/silences"))
                .header("Authorization", Guarded.bearer(Role.ADMIN))
                .POST(BodyPublishers.ofString(SILENCE));
        HttpResponse<String> answer =
                guarded.served.send(type.isEmpty() ? request : request.header("Content-Type", type));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'of'               | 400",
                "[1]                 | 400",
                "null                | 400",
                "7                   | 400",
                "{} {}               | 400",
                "{'for':'1h','for':'2h'} | 400",
                "NaN                 | 400"
            })
    void refuses_what_is_not_one_json_object(String body, int status) { // A4
        HttpResponse<String> answer = guarded.write(Role.ADMIN, "POST", "/api/v1/silences", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at newswatch");
    }

    @Test
    void refuses_an_empty_body_and_bytes_that_are_no_text() { // A4
        assertThat(guarded.write(Role.ADMIN, "POST", "/api/v1/silences", null).statusCode())
                .isEqualTo(400);
        HttpRequest.Builder bytes = HttpRequest.newBuilder(guarded.served.uri("/api/v1/silences"))
                .header("Authorization", Guarded.bearer(Role.ADMIN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, 0, 0}));
        assertThat(guarded.served.send(bytes).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 200, 20_000})
    void refuses_a_bomb_of_depth(int depth) { // A4
        String bomb = "{'of':" + "[".repeat(depth) + "]".repeat(depth) + ",'for':'1h'}";
        HttpResponse<String> answer = guarded.write(Role.ADMIN, "POST", "/api/v1/silences", bomb);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception:").hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refuses_a_body_that_is_too_large_however_it_comes(boolean chunked) { // A4
        byte[] large = ("{\"comment\":\"" + "x".repeat(Body.LARGEST) + "\"}").getBytes(UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(guarded.served.uri("/api/v1/silences"))
                .header("Authorization", Guarded.bearer(Role.ADMIN))
                .header("Content-Type", "application/json")
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
                                : BodyPublishers.ofByteArray(large));
        assertThat(guarded.served.send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void tells_nobody_what_is_wrong_or_what_it_is_made_of() { // A10
        HttpResponse<String> ready = guarded.served.get("/health/ready");
        assertThat(ready.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(guarded.served.get("/health/live").body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(guarded.served.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(guarded.get(Role.READER, "/metrics").body())
                .contains("newswatch_alerts_tokens_valid")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("version=");
        assertThat(guarded.served.get("/nowhere").body())
                .doesNotContain("avalin")
                .doesNotContain("etty");
    }

    @Test
    void does_not_serve_others_without_tokens() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 8080, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http.tokens")
                .hasMessageContaining("NEWSWATCH_HTTP_TOKENS");
        Path tokens = Guarded.tokensFile(directory);
        assertThat(new WebSettings("0.0.0.0", 8080, false, tokens, null, false, null).local())
                .isFalse();
    }
}
