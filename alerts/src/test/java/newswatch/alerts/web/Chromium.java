package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import newswatch.events.json.Json;
import org.awaitility.Awaitility;

/** A headless Chromium driven over its own debugging protocol; remembers dialogs and what the console complained of. */
final class Chromium implements AutoCloseable {
    private static final int SECONDS = 20;

    private final ChromiumProcess process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final String session;
    final List<String> dialogs = new CopyOnWriteArrayList<>();
    final List<String> complaints = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService listening = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "chromium-events");
        thread.setDaemon(true);
        return thread;
    });

    private Chromium(Path profile) throws IOException {
        process = new ChromiumProcess(profile);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(process.address, new Messages())
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
        String target = call(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    static Chromium launch(Path profile) throws IOException {
        return new Chromium(profile);
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return call(session, method, parameters);
    }

    private JsonNode call(String inSession, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        calls.put(id, answer);
        ObjectNode message = Json.MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", Json.MAPPER.valueToTree(parameters));
        if (inSession != null) {
            message.put("sessionId", inSession);
        }
        synchronized (calls) {
            socket.sendText(message.toString(), true).join();
        }
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Hears of one kind of event, off the thread that reads the socket: it may call. */
    void on(String event, Consumer<JsonNode> listener) {
        listeners.put(event, listener);
    }

    /** As if the network were gone. */
    void offline(boolean offline) {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    Chromium size(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** What the reader's system asks for. */
    void prefers(String feature, String value) {
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Opens a page of the board and waits until it has drawn itself. */
    Chromium open(String url) {
        call("Page.navigate", Map.of("url", "about:blank"));
        call("Page.navigate", Map.of("url", url));
        await("document.body?.dataset.ready === 'true'");
        return this;
    }

    /** The value of a JavaScript expression. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    void await(String condition) {
        Awaitility.await(condition)
                .atMost(Duration.ofSeconds(SECONDS))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> evaluate("Boolean(" + condition + ")").asBoolean());
    }

    /** One key press, as a person makes it. */
    void press(String key, String text) {
        int code =
                switch (key) {
                    case "Tab" -> 9;
                    case "Enter" -> 13;
                    case "Escape" -> 27;
                    default -> Character.toUpperCase(key.charAt(0));
                };
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "text",
                            type.equals("keyDown") ? text : "",
                            "windowsVirtualKeyCode",
                            code));
        }
    }

    void screenshot(Path file, boolean whole) throws IOException {
        String data = call("Page.captureScreenshot", Map.of("captureBeyondViewport", whole))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() {
        socket.abort();
        listening.shutdownNow();
        process.close();
    }

    private void received(JsonNode message) {
        CompletableFuture<JsonNode> call = calls.remove(message.path("id").asInt(-1));
        if (call != null) {
            call.complete(message.has("error") ? message.path("error") : message.path("result"));
            return;
        }
        String event = message.path("method").asText();
        Consumer<JsonNode> listener = listeners.get(event);
        if (listener != null) {
            listening.execute(() -> listener.accept(message.path("params")));
        }
        switch (event) {
            case "Page.javascriptDialogOpening" ->
                dialogs.add(message.path("params").path("message").asText());
            case "Log.entryAdded" ->
                complaints.add(message.path("params").path("entry").path("text").asText());
            case "Runtime.exceptionThrown" ->
                complaints.add(message.path("params").toString());
            case "Network.requestWillBeSent" ->
                requests.add(message.path("params").path("request").path("url").asText());
            default -> {}
        }
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    received(Json.MAPPER.readTree(part.toString()));
                } catch (IOException e) {
                    complaints.add("unreadable message of the browser");
                }
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
