package newswatch.standalone.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Debian's Prometheus on loopback with the shipped configuration, but its targets and a second between scrapes. */
final class RealPrometheus implements AutoCloseable {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    /** Where nobody looks on, it must be. */
    static boolean installed(String program) {
        boolean here = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        return here || "true".equals(System.getenv("CI"));
    }

    /** @param target host:port to scrape */
    RealPrometheus(Path directory, String target) throws IOException {
        address = "127.0.0.1:" + freePort();
        Path config = Files.createDirectories(directory).resolve("prometheus.yml");
        Files.writeString(config, configuration(target), UTF_8);
        process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=" + address,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
    }

    private static String configuration(String target) throws IOException {
        ObjectNode config = (ObjectNode)
                YAML.readTree(Rule.PROMETHEUS.resolve("prometheus.yml").toFile());
        config.withObject("/global").put("scrape_interval", "1s").put("evaluation_interval", "1s");
        config.putArray("rule_files").add(Rule.PROMETHEUS.resolve("rules").toRealPath() + "/*.yml");
        for (JsonNode job : config.get("scrape_configs")) {
            ObjectNode own = (ObjectNode) job;
            own.remove("file_sd_configs");
            own.putArray("static_configs").addObject().putArray("targets").add(target);
        }
        return YAML.writeValueAsString(config);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether it serves queries. */
    boolean ready() throws InterruptedException {
        try {
            return get("/-/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an expression yields now: a vector of samples. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        JsonNode answer = ask("/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8));
        if (!answer.path("status").asText().equals("success")) {
            throw new AssertionError(expression + ": " + answer.path("error").asText());
        }
        return answer.at("/data/result");
    }

    /** Names of all series it has seen. */
    JsonNode names() throws IOException, InterruptedException {
        return ask("/api/v1/label/__name__/values").get("data");
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        return YAML.readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://" + address + path)).build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
