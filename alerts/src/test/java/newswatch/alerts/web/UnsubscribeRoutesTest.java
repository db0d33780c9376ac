package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// D19
class UnsubscribeRoutesTest {
    private static final Subscriptions SUBSCRIPTIONS = StrictYaml.read(
            "s.yaml",
            """
            channels:
              - {type: email, id: mail, host: smtp.desk.example, from: n@desk.example, to: [ana@desk.example, ben@desk.example]}
            subscriptions:
              - {id: desk, channels: [mail]}
              - {id: night, channels: [mail]}
            """,
            Subscriptions.class);

    @TempDir
    Path directory;

    private final Set<String> left = new HashSet<>();
    private final List<SubscriptionEntry> kept = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Unsubscribing unsubscribing;
    private Javalin server;

    @BeforeEach
    void start() {
        unsubscribing = Unsubscribing.keptIn(directory.resolve("data/key"), left::contains);
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Headers.register(config.routes, true, List.of());
            Problem.handle(config.routes);
            new UnsubscribeRoutes(unsubscribing, () -> SUBSCRIPTIONS, this::keep, Clock.systemUTC())
                    .register(config.routes);
        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void keep(SubscriptionEntry entry) {
        kept.add(entry);
        left.add(entry.id());
    }

    @Test
    void a_post_leaves_without_cookies_or_tokens_and_as_often_as_one_likes() throws Exception {
        String token = unsubscribing.token("mail", "desk", "ana@desk.example");
        for (int times = 0; times < 3; times++) {
            HttpResponse<String> answer = post(token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("You have unsubscribed.");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).key()).isEqualTo("unsubscribed/" + Unsubscribing.id("mail", "desk", "ana@desk.example"));
        assertThat(kept.get(0).toString()).as("keeps no address").doesNotContain("ana@");
        assertThat(unsubscribing.left("mail", "desk", "ana@desk.example")).isTrue();
        assertThat(unsubscribing.left("mail", "night", "ana@desk.example")).isFalse();
        assertThat(unsubscribing.left("mail", "desk", "ben@desk.example")).isFalse();
    }

    @Test
    void a_get_shows_a_page_and_changes_nothing() throws Exception {
        String token = unsubscribing.token("mail", "desk", "ana@desk.example");
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri(token)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\">")
                .contains("“desk”")
                .doesNotContain("ana@");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'", "default-src 'none'");
        assertThat(kept).isEmpty();
    }

    @Test
    void a_token_that_nobody_was_sent_leads_nowhere() throws Exception {
        String token = unsubscribing.token("mail", "desk", "ana@desk.example");
        String forged = new Unsubscribing(new byte[32], id -> false).token("mail", "desk", "ana@desk.example");
        for (String wrong : List.of(forged, token.substring(1), "x".repeat(3_000), "%2e%2e")) {
            assertThat(post(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void mail_programs_get_through_where_everybody_else_needs_a_token() throws Exception {
        try (Guarded guarded = new Guarded(directory)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(guarded.served.uri("/unsubscribe/" + "x".repeat(43)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).contains("leads to no mails that are still sent");
        }
    }

    @Test
    void the_key_outlives_a_restart_and_is_nobody_elses() throws Exception {
        Unsubscribing again = Unsubscribing.keptIn(directory.resolve("data/key"), left::contains);
        assertThat(again.token("mail", "desk", "Ana@desk.example"))
                .isEqualTo(unsubscribing.token("mail", "desk", "ana@desk.example"))
                .hasSize(43);
        assertThat(Files.getPosixFilePermissions(directory.resolve("data/key"))).hasSize(2);
    }

    private HttpResponse<String> post(String token) throws Exception {
        return send(HttpRequest.newBuilder(uri(token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String token) {
        return URI.create("http://127.0.0.1:" + server.port() + "/unsubscribe/" + token);
    }
}
