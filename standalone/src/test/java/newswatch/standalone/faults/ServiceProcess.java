package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswatch.standalone.JvmProcess;
import newswatch.standalone.Main;

/** One of the services, started as its command starts it. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();

    private final String command;
    private final String name;
    private final Path settings;
    private final URI ready;
    private final Path data;
    private final JvmProcess process;

    /** @param settings of this instance, with the data directory and the port */
    ServiceProcess(String command, String name, Path settings, Path data, int port, String heap) {
        this(command, name, settings, data, URI.create("http://127.0.0.1:" + port + "/health/ready"), heap);
    }

    private ServiceProcess(String command, String name, Path settings, Path data, URI ready, String heap) {
        this.command = command;
        this.name = name;
        this.settings = settings;
        this.data = data;
        this.ready = ready;
        process = new JvmProcess(
                settings.resolveSibling("said-" + name + "-" + heap),
                List.of("-Xmx" + heap),
                Main.class,
                List.of(command, "--config", settings.toString()));
    }

    /** The same instance with other memory, yet to be started; this one must not run then. */
    ServiceProcess with(String heap) {
        return new ServiceProcess(command, name, settings, data, ready, heap);
    }

    String name() {
        return name;
    }

    /** Where it keeps its state. */
    Path data() {
        return data;
    }

    JvmProcess process() {
        return process;
    }

    ServiceProcess start() {
        process.start();
        return this;
    }

    ServiceProcess awaitReady() {
        await().atMost(READY_WITHIN).untilAsserted(() -> {
            if (!process.alive()) {
                throw new IllegalStateException(name + " ended, saying: " + process.said());
            }
            assertThat(readiness()).as(() -> name + " says " + health()).isEqualTo(200);
        });
        return this;
    }

    /** Status of {@code /health/ready}; 0 when nobody answers. */
    int readiness() {
        HttpResponse<String> answer = ask();
        return answer == null ? 0 : answer.statusCode();
    }

    /** What {@code /health/ready} says is wrong; nothing when nobody answers. */
    String health() {
        HttpResponse<String> answer = ask();
        return answer == null ? "" : answer.body();
    }

    private HttpResponse<String> ask() {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(ready).timeout(ANSWERS_WITHIN).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether it says that it has stopped for good. */
    boolean stopped() {
        return health().contains("stopped: ");
    }

    /** In good order. */
    void end() throws InterruptedException {
        process.end();
        process.exit();
    }

    void killAndStart() throws InterruptedException {
        process.kill();
        process.start();
    }

    @Override
    public void close() {
        process.close();
    }
}
