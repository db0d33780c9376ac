package newswatch.standalone.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.events.Ids;

/** All endpoints, on loopback, each under a path of its own. */
public final class Receiver implements AutoCloseable {
    /** Nobody listens at this port of a machine. */
    private static final int NOBODY = 1;

    private final Map<String, Endpoint> endpoints;
    private final Duration muteFor;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param muteFor how long a mute endpoint holds on to a connection */
    public Receiver(Collection<Endpoint> endpoints, Duration muteFor) {
        this.endpoints = endpoints.stream().collect(Collectors.toMap(Endpoint::channel, Function.identity()));
        this.muteFor = muteFor;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String url(Endpoint endpoint) {
        int port = endpoint.temper() == Temper.REFUSING
                ? NOBODY
                : server.getAddress().getPort();
        return "http://127.0.0.1:" + port + "/" + endpoint.channel();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Endpoint endpoint = endpoints.get(exchange.getRequestURI().getPath().substring(1));
            String message = exchange.getRequestHeaders().getFirst("webhook-id");
            Answer answer =
                    endpoint.take(message, Ids.of(body), Clock.systemUTC().instant());
            pass(answer == Answer.NONE ? muteFor : endpoint.thinks());
            if (answer == Answer.BUSY) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            if (answer.status() > 0) {
                exchange.sendResponseHeaders(answer.status(), -1);
            }
        }
    }

    private void pass(Duration time) {
        try {
            if (!time.isZero() && closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
