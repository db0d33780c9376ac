package newswatch.bench.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Who is told, on loopback: a webhook that takes everything, and readers of the stream of events. Both count. */
final class Desk implements AutoCloseable {
    private final LongAdder messages = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool(Desk::daemon);
    private final HttpServer server;

    Desk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "desk");
        thread.setDaemon(true);
        return thread;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            body.readAllBytes();
            messages.increment();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    String webhook() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/desk";
    }

    /** Reads a stream of events until it ends. */
    void listen(URI stream) {
        var unused = client.sendAsync(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines())
                .thenAcceptAsync(
                        answer -> answer.body()
                                .filter(line -> line.startsWith("event:"))
                                .forEach(line -> events.increment()),
                        threads);
    }

    long messages() {
        return messages.sum();
    }

    long events() {
        return events.sum();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
