package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import newswatch.alerts.BoardPreview;
import newswatch.alerts.view.View;
import newswatch.events.json.Json;

/** The sample spring, served on a free port of loopback. */
final class Served implements AutoCloseable {
    final View view;
    final Changing changing;
    final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Path directory) {
        this(directory, new WebSettings("127.0.0.1", 0, false));
    }

    Served(Path directory, WebSettings settings) {
        this(directory, settings, Clock.systemUTC());
    }

    Served(Path directory, WebSettings settings, Clock clock) {
        this(BoardPreview.filled(directory), settings, clock);
    }

    /** Without any news. */
    static Served empty(Path directory, Clock clock) {
        return new Served(View.open(directory), new WebSettings("127.0.0.1", 0, false), clock);
    }

    private Served(View view, WebSettings settings, Clock clock) {
        this.view = view;
        changing = BoardPreview.changing(view);
        server = BoardPreview.server(view, settings, changing, clock);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With a body of JSON written with single quotes, or none. */
    HttpResponse<String> write(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return sent(request.build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Once more where the server had just closed the connection that was kept. */
    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + answer.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
        view.close();
    }
}
