package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import newswatch.events.json.Json;

/** Answers in the browser for routes by which people answer back, as their contract says; the rest goes to the server. */
final class StandIn {
    private static final List<String> ROUTES =
            List.of("me", "judgements", "silences", "channels", "subscriptions", "dead-letters");

    final List<ObjectNode> judgements = new ArrayList<>();
    final List<ObjectNode> silences = new ArrayList<>();
    final List<String> resent = new ArrayList<>();
    private final Chromium chromium;
    private final Served served;
    private String role = "admin";
    private String token;
    private boolean readOnly;
    private final List<String> lastIds = new CopyOnWriteArrayList<>();
    private final AtomicInteger toBreak = new AtomicInteger();

    /** @param served where developments really are */
    StandIn(Chromium chromium, Served served) {
        this.chromium = chromium;
        this.served = served;
        chromium.on("Fetch.requestPaused", this::paused);
        chromium.call(
                "Fetch.enable",
                Map.of("patterns", List.of(Map.of("urlPattern", "*/api/v1/*", "requestStage", "Request"))));
    }

    void reset(String asRole, String wantedToken, boolean onlyForReading) {
        role = asRole;
        token = wantedToken;
        readOnly = onlyForReading;
        judgements.clear();
        silences.clear();
        resent.clear();
    }

    /** A silence that somebody made before. */
    void silence(String comment) {
        silences.clear();
        silenced(
                "POST",
                "",
                "{\"for\":\"8h\",\"of\":{\"relation\":\"CHN-USA\"},\"author\":\"Ada\",\"comment\":\"" + comment
                        + "\"}");
    }

    /** The next so many streams hold one alert and end. */
    void breakStreams(int count) {
        toBreak.set(count);
        lastIds.clear();
    }

    int broken() {
        return lastIds.size();
    }

    List<String> lastEventIds() {
        return List.copyOf(lastIds);
    }

    private void stream(String id, JsonNode request) {
        lastIds.add(header(request, "last-event-id") == null ? "none" : header(request, "last-event-id"));
        toBreak.decrementAndGet();
        String body = "retry: 50\n\nid: alert-7\nevent: alert\ndata: {\"id\":\"alert-7\",\"title\":\"seen\"}\n\n"
                + "event: reset\ndata: {}\n\n".repeat(toBreak.get() == 0 ? 1 : 0);
        answer(id, 200, "text/event-stream", body);
    }

    private void paused(JsonNode event) {
        JsonNode request = event.path("request");
        String id = event.path("requestId").asText();
        String path = URI.create(request.path("url").asText()).getPath().replaceFirst("^/api/v1/", "");
        String route = path.replaceFirst("/.*", "");
        if (token != null && !("Bearer " + token).equals(header(request, "authorization"))) {
            answer(id, 401, problem("A token is needed."));
        } else if (route.equals("stream") && toBreak.get() > 0) {
            stream(id, request);
        } else if (route.equals("developments") && path.contains("/")) {
            answer(id, 200, judged(path));
        } else if (ROUTES.contains(route)) {
            answer(
                    id,
                    request.path("method").asText(),
                    path,
                    request.path("postData").asText("{}"));
        } else {
            chromium.call("Fetch.continueRequest", Map.of("requestId", id));
        }
    }

    private static String header(JsonNode request, String name) {
        return Stream.of(name, "Authorization", "Last-Event-ID")
                .filter(each -> each.equalsIgnoreCase(name))
                .map(each -> request.path("headers").path(each).asText(null))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private void answer(String id, String method, String path, String body) {
        boolean writes = !method.equals("GET");
        String route = path.replaceFirst("/.*", "");
        if (writes && readOnly) {
            answer(id, 403, problem("This instance is for reading only."));
            return;
        }
        switch (route) {
            case "me" ->
                answer(
                        id,
                        200,
                        Json.MAPPER
                                .createObjectNode()
                                .put("name", token == null ? null : "Ada")
                                .put("role", role)
                                .put("readOnly", readOnly)
                                .put("tokens", token != null));
            case "judgements" -> answer(id, 201, judged(read(body)));
            case "silences" ->
                answer(
                        id,
                        method.equals("POST") ? 201 : method.equals("DELETE") ? 204 : 200,
                        silenced(method, path, body));
            case "channels" -> answer(id, 200, items(List.of(channel("desk", "slack"), channel("pager", "webhook"))));
            case "dead-letters" -> answer(id, writes ? 202 : 200, letters(method, path));
            default -> answer(id, 200, items(List.of()));
        }
    }

    private JsonNode judged(String path) {
        ObjectNode whole = (ObjectNode) served.json("/api/v1/" + path);
        ArrayNode of = whole.putArray("judgements");
        judgements.stream()
                .filter(judgement ->
                        path.endsWith("/" + judgement.path("development").asText()))
                .forEach(of::add);
        return whole;
    }

    private JsonNode judged(ObjectNode judgement) {
        judgement
                .put("id", "judgement-" + judgements.size())
                .put("at", Instant.now().toString());
        judgements.add(judgement);
        return judgement;
    }

    private JsonNode silenced(String method, String path, String body) {
        if (method.equals("DELETE")) {
            silences.removeIf(silence -> path.endsWith(silence.path("id").asText()));
            return null;
        } else if (method.equals("GET")) {
            return items(silences);
        }
        ObjectNode silence = read(body);
        Instant now = Instant.now();
        silence.put("id", "silence-" + silences.size())
                .put("startsAt", now.toString())
                .put("state", "active");
        if (silence.has("for")) {
            silence.put(
                    "endsAt",
                    now.plus(Duration.parse(
                                    "PT" + silence.remove("for").asText().toUpperCase(Locale.ROOT)))
                            .toString());
        }
        silences.add(silence);
        return silence;
    }

    private JsonNode letters(String method, String path) {
        if (method.equals("POST")) {
            resent.add(path.split("/")[1]);
            return Json.MAPPER.createObjectNode();
        }
        return items(List.of(Json.MAPPER
                .createObjectNode()
                .put("id", "message-1")
                .put("channel", "pager")
                .put("subscription", "night-desk")
                .put("state", resent.isEmpty() ? "dead" : "requeued")
                .put("reason", "status 410 Gone")
                .put("at", "2018-06-13T06:00:00Z")
                .put("attempts", 7)
                .put("alerts", 3)));
    }

    private static ObjectNode channel(String id, String type) {
        return Json.MAPPER.createObjectNode().put("id", id).put("type", type).put("origin", "file");
    }

    private static ObjectNode problem(String detail) {
        return Json.MAPPER.createObjectNode().put("title", "Refused").put("detail", detail);
    }

    private static ObjectNode items(List<ObjectNode> items) {
        ObjectNode list = Json.MAPPER.createObjectNode();
        ArrayNode array = list.putArray("items");
        array.addAll(items);
        return list.putNull("next");
    }

    private static ObjectNode read(String body) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String id, int status, JsonNode body) {
        answer(id, status, "application/json", body == null ? "" : body.toString());
    }

    private void answer(String id, int status, String type, String body) {
        chromium.call(
                "Fetch.fulfillRequest",
                Map.of(
                        "requestId",
                        id,
                        "responseCode",
                        status,
                        "responseHeaders",
                        List.of(Map.of("name", "content-type", "value", type)),
                        "body",
                        Base64.getEncoder().encodeToString(body.getBytes(UTF_8))));
    }
}
