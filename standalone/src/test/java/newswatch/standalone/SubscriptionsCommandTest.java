package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import newswatch.events.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With receivers of its own on loopback. */
class SubscriptionsCommandTest {
    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("gone") ? 410 : 204, -1);
            exchange.close();
        });
        receiver.start();
        String home = "http://127.0.0.1:" + receiver.getAddress().getPort();
        Files.writeString(
                folder.resolve("subscriptions.yaml"),
                """
                channels:
                  - {type: slack, id: desk, url: "%s/T0KEN", allowPrivate: true}
                  - {type: webhook, id: old, url: "%s/gone", allowPrivate: true}
                  - {type: webhook, id: inside, url: "%s/T0KEN"}
                subscriptions:
                  - {id: good, watch: china-northkorea-us, filters: {priority: 2}, channels: [desk]}
                  - {id: mixed, query: "ferry AND sinks", channels: [desk, old, inside]}
                """
                        .formatted(home, home, home));
        Files.writeString(
                folder.resolve("config.yaml"),
                "subscriptions: " + folder.resolve("subscriptions.yaml") + "\ndata: " + folder.resolve("data") + "\n");
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void lists_who_is_told_what_by_which_channels_and_no_address() throws IOException {
        CommandRun run = run("list");
        assertThat(run.exit()).isZero();
        List<JsonNode> lines = lines(run);
        assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("good", "mixed");
        assertThat(lines.get(0).path("channels").get(0).toString()).isEqualTo("{\"id\":\"desk\",\"type\":\"slack\"}");
        assertThat(lines.get(0).path("filters").toString()).isEqualTo("{\"priority\":2}");
        assertThat(lines.get(0).path("origin").asText()).isEqualTo("file");
        assertThat(run.err())
                .contains("good is told alerts of china-northkorea-us by desk (slack)")
                .contains("mixed is told articles that meet ferry AND sinks by desk (slack), old (webhook)");
        assertThat(run.out() + run.err()).doesNotContain("T0KEN");
    }

    @Test
    void a_test_reaches_the_channel_at_once_and_says_that_it_is_one() {
        CommandRun run = run("test", "good");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(received).hasSize(1);
        assertThat(received.get(0)).contains("TEST, nothing has happened", "This is a test of the subscription “good”");
        assertThat(run.err()).contains("taken  desk (slack): the receiver has taken it");
    }

    @Test
    void says_of_each_channel_what_came_of_it() throws IOException {
        CommandRun run = run("test", "mixed");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(lines(run))
                .extracting(line -> line.path("channel").asText() + " "
                        + line.path("reason").asText())
                .containsExactly("desk null", "old gone", "inside address_blocked");
        assertThat(run.err())
                .contains("FAILED old (webhook): the receiver says that it is gone for good")
                .contains("FAILED inside (webhook): the address is not a public one");
        assertThat(run.out() + run.err()).doesNotContain("T0KEN");
    }

    @Test
    void one_that_is_not_there_is_bad_usage() {
        CommandRun run = run("test", "nobody");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no subscription 'nobody'");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("subscriptions"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("config.yaml").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static List<JsonNode> lines(CommandRun run) throws IOException {
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : run.out().lines().toList()) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }
}
