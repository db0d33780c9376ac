package newswatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newswatch.events.json.Json;

/** {@code /metrics}, {@code /health/live} and {@code /health/ready} of a service that serves nothing else. */
public final class OpsServer implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int BACKLOG = 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "ops");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param port 0 for any free one
     * @throws IllegalStateException when the port is taken
     */
    public OpsServer(String host, int port, Health health, PrometheusMeterRegistry registry) {
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        } catch (BindException e) {
            throw new IllegalStateException("port " + port + " on " + host + " is taken; choose another", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", registry.scrape()));
        server.createContext("/health/live", exchange -> live(exchange, health.ended()));
        server.createContext("/health/ready", exchange -> json(exchange, health.ready() ? 200 : 503, health.report()));
        server.createContext("/", exchange -> answer(exchange, 404, "text/plain", "not here\n"));
    }

    public OpsServer start() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void live(HttpExchange exchange, Optional<String> ended) throws IOException {
        json(exchange, ended.isEmpty() ? 200 : 503, Map.of("status", ended.orElse("ok")));
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        try {
            answer(exchange, status, "application/json", Json.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
