package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.alerts.access.Role;
import newswatch.alerts.deliver.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often one may call, and what a read-only newswatch refuses. */
class LimitsTest {
    private static final String SILENCE = "{'of':{'relation':'PRK-USA'},'for':'8h'}";

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void a_token_that_writes_without_end_is_told_when_to_come_again_and_no_other_is() { // A5
        try (Guarded guarded = new Guarded(directory, List.of(), false, null, clock)) {
            List<Integer> statuses = IntStream.range(0, 70)
                    .mapToObj(call -> guarded.write(Role.ADMIN, "POST", "/api/v1/silences", SILENCE))
                    .map(HttpResponse::statusCode)
                    .toList();
            assertThat(statuses.subList(0, 60)).containsOnly(201);
            assertThat(statuses.subList(60, 70)).containsOnly(429);
            HttpResponse<String> refused = guarded.write(Role.ADMIN, "POST", "/api/v1/silences", SILENCE);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(Served.json(refused).path("status").asInt()).isEqualTo(429);
            assertThat(guarded.write(Role.ANALYST, "POST", "/api/v1/silences", SILENCE)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(guarded.get(Role.ADMIN, "/api/v1/silences").statusCode()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(1));
            assertThat(guarded.write(Role.ADMIN, "POST", "/api/v1/silences", SILENCE)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void who_guesses_tokens_is_stopped_before_his_next_guess_is_looked_at() { // A1, A5
        try (Guarded guarded = new Guarded(directory, List.of(), false, null, clock)) {
            List<Integer> statuses = IntStream.range(0, 13)
                    .mapToObj(guess -> guarded.served.get("/api/v1/alerts", "Authorization", "Bearer guess" + guess))
                    .map(HttpResponse::statusCode)
                    .toList();
            assertThat(statuses.subList(0, 10)).containsOnly(401);
            assertThat(statuses.subList(10, 13)).containsOnly(429);
            assertThat(guarded.get(Role.READER, "/api/v1/me").statusCode()).isEqualTo(429);
            assertThat(guarded.served.get("/health/live").statusCode()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(5));
            assertThat(guarded.get(Role.READER, "/api/v1/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void clients_behind_a_trusted_proxy_are_told_apart_and_an_invented_address_is_not_believed() { // A5
        try (Guarded proxied = new Guarded(directory, List.of("127.0.0.1"), false, null, clock)) {
            for (int guess = 0; guess < 12; guess++) {
                guess(proxied, "203.0.113.5");
            }
            assertThat(guess(proxied, "203.0.113.5")).isEqualTo(429);
            assertThat(guess(proxied, "1.1.1.1, 203.0.113.5")).isEqualTo(429);
            assertThat(guess(proxied, "203.0.113.6")).isEqualTo(401);
        }
    }

    @Test
    void without_a_trusted_proxy_nobody_changes_his_address_by_saying_so() { // A5
        try (Guarded direct = new Guarded(directory, List.of(), false, null, clock)) {
            for (int guess = 0; guess < 12; guess++) {
                guess(direct, "203.0.113." + guess);
            }
            assertThat(guess(direct, "203.0.113.99")).isEqualTo(429);
        }
    }

    private static int guess(Guarded guarded, String forwarded) {
        return guarded.served
                .get("/api/v1/me", "Authorization", "Bearer wrong", "X-Forwarded-For", forwarded)
                .statusCode();
    }

    @Test
    void where_nothing_may_be_changed_every_write_is_refused_in_words() { // A16
        try (Guarded guarded = new Guarded(directory, List.of(), true, null, clock)) {
            List<WebServer.Route> writes = guarded.served.server.routes().stream()
                    .filter(route -> !route.method().equals("GET"))
                    .toList();
            assertThat(writes).hasSizeGreaterThan(8);
            for (WebServer.Route route : writes) {
                HttpResponse<String> answer =
                        guarded.write(Role.ADMIN, route.method(), route.path().replaceAll("[{][^}]*[}]", "x"), "{}");
                assertThat(answer.statusCode()).as("%s", route).isEqualTo(403);
                assertThat(Served.json(answer).path("detail").asText()).contains("read-only");
            }
            assertThat(guarded.get(Role.READER, "/api/v1/me").body()).contains("\"readOnly\":true");
            assertThat(guarded.get(Role.READER, "/api/v1/alerts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_read_only_demo_needs_no_tokens() { // A16
        WebSettings settings = new WebSettings("127.0.0.1", 0, false, null, null, true, "https://demo.example");
        try (Served served = new Served(directory, settings, clock)) {
            assertThat(served.write("POST", "/api/v1/silences", SILENCE).statusCode())
                    .isEqualTo(403);
            assertThat(served.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void others_than_this_machine_read_at_most_without_tokens() {
        try (Served served = new Served(directory, new WebSettings("0.0.0.0", 0, true), clock)) {
            assertThat(served.json("/api/v1/me").path("role").asText()).isEqualTo("reader");
            assertThat(served.get("/api/v1/alerts").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = served.write("POST", "/api/v1/silences", SILENCE);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Served.json(refused).path("detail").asText()).contains("Without access tokens");
            assertThat(served.get("/api/v1/channels").statusCode()).isEqualTo(403);
        }
    }
}
