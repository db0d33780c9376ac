package newswatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OpsServerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void readiness_names_the_dependency_that_is_missing() throws Exception {
        Health health = new Health();
        AtomicReference<String> problem = new AtomicReference<>("no answer");
        health.check("kafka", problem::get);
        try (OpsServer server = new OpsServer("127.0.0.1", 0, health, Metrics.registry("test")).start()) {
            HttpResponse<String> before = get(server, "/health/ready");
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.body()).isEqualTo("{\"kafka\":\"no answer\"}");
            problem.set(null);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/elsewhere").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void liveness_fails_only_when_nothing_in_the_process_helps() throws Exception {
        Health health = new Health();
        AtomicReference<String> end = new AtomicReference<>();
        health.check("kafka", () -> "away");
        health.life("streams", end::get);
        try (OpsServer server = new OpsServer("127.0.0.1", 0, health, Metrics.registry("test")).start()) {
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            end.set("stopped: disk full");
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(503);
            assertThat(get(server, "/health/live").body()).isEqualTo("{\"status\":\"streams stopped: disk full\"}");
        }
    }

    @Test
    void metrics_are_in_prometheus_text_and_name_the_service() throws Exception {
        try (OpsServer server = new OpsServer("127.0.0.1", 0, new Health(), Metrics.registry("test")).start()) {
            assertThat(get(server, "/metrics").body())
                    .contains("jvm_memory_used_bytes")
                    .contains("service=\"test\"");
        }
    }

    private HttpResponse<String> get(OpsServer server, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
