package newswatch.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A command of newswatch as a user starts it, by its launcher, until it is closed; what it says goes to a file. */
final class Launched implements AutoCloseable {
    private static final Path LAUNCHER = Path.of("newswatch").toAbsolutePath();
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 10;
    private static final int SETTLES_MILLIS = 500;
    private static final int QUIET_LOOKS = 20;
    private static final int MOST_LOOKS = 600;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Path data;
    private final int port;
    private final Path said;
    private final Process process;
    private final long started = System.nanoTime();

    /**
     * @param data where it keeps its state
     * @param port where it answers
     */
    Launched(String name, Path data, int port, List<String> arguments) {
        this.name = name;
        this.data = data;
        this.port = port;
        said = Path.of(data + ".log");
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), name));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The all-in-one on the sample news, with all it has in a directory of its own. */
    static Launched demo(Path directory) {
        int port = freePort();
        return new Launched(
                "demo", directory, port, List.of("--data", directory.toString(), "--port", String.valueOf(port)));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Waits until it says that it is ready; answers with the seconds since it was started. */
    double ready() throws InterruptedException {
        while (answer("/health/ready").isEmpty()) {
            if (!process.isAlive() || System.nanoTime() - started > READY_WITHIN.toNanos()) {
                throw new IllegalStateException(name + " is not ready; what it said is in " + said);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** What is done while one waits. */
    interface Look {
        void now() throws IOException;
    }

    /** Waits until enrich in it reads no more articles. */
    void settled(Look look) throws InterruptedException, IOException {
        double read = 0;
        int quiet = 0;
        for (int looks = 0; looks < MOST_LOOKS && quiet < QUIET_LOOKS; looks++) {
            Thread.sleep(SETTLES_MILLIS);
            look.now();
            double now = counted("newswatch_enrich_articles_total");
            quiet = now > 0 && now == read ? quiet + 1 : 0;
            read = now;
        }
    }

    /** The sum of a counter's series, 0 before there is one. */
    double counted(String counter) throws InterruptedException {
        return answer("/metrics")
                .lines()
                .filter(line -> line.startsWith(counter + " ") || line.startsWith(counter + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What it answers with success, else nothing. */
    private String answer(String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(at(path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            return ""; // it does not listen yet
        }
    }

    @Override
    public void close() {
        Child.end(process);
    }
}
