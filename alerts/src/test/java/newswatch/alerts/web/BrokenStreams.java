package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers the first event streams a browser asks for itself: each tells one alert and breaks off, the last says "reset". */
final class BrokenStreams {
    /** The ids with which the browser came back, "none" for none. */
    final List<String> lastIds = new CopyOnWriteArrayList<>();

    private final Chromium chromium;
    private final int count;

    BrokenStreams(Chromium chromium, int count) {
        this.chromium = chromium;
        this.count = count;
        chromium.on("Fetch.requestPaused", this::paused);
        chromium.call("Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*/api/v1/stream*"))));
    }

    private void paused(JsonNode event) {
        String id = event.path("requestId").asText();
        if (lastIds.size() >= count) {
            chromium.call("Fetch.continueRequest", Map.of("requestId", id));
            return;
        }
        lastIds.add(lastId(event.path("request").path("headers")));
        String reset = lastIds.size() == count ? "event: reset\ndata: {}\n\n" : "";
        String body =
                "retry: 50\n\nid: alert-7\nevent: alert\ndata: {\"id\":\"alert-7\",\"title\":\"seen\"}\n\n" + reset;
        chromium.call(
                "Fetch.fulfillRequest",
                Map.of(
                        "requestId",
                        id,
                        "responseCode",
                        200,
                        "responseHeaders",
                        List.of(Map.of("name", "content-type", "value", "text/event-stream")),
                        "body",
                        Base64.getEncoder().encodeToString(body.getBytes(UTF_8))));
    }

    private static String lastId(JsonNode headers) {
        return headers.path("last-event-id")
                .asText(headers.path("Last-Event-ID").asText("none"));
    }
}
