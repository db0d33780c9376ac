package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newswatch.events.Alert;
import newswatch.events.json.Json;

/**
 * A message for machines: {@code {"type", "timestamp", "subscription", "board", "alerts": […], "truncated", "digest"}},
 * on its own or in a CloudEvent.
 */
final class JsonBody {
    static final int MAX_ALERTS = 100;
    static final int MAX_BYTES = 300_000;

    private JsonBody() {}

    /** As many alerts as fit, the most urgent ones; the rest is counted. */
    static String of(Notice notice) {
        return text(tree(notice));
    }

    /** The same as the data of a CloudEvent 1.0 in structured mode; its id is the message's. */
    static String cloudEvent(Notice notice) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", notice.id());
        event.put("source", "/newswatch/alerts");
        event.put("type", type(notice.kind()));
        event.put("subject", notice.subscription());
        event.put("time", notice.at().toString());
        event.put("datacontenttype", "application/json");
        event.set("data", tree(notice));
        return text(event);
    }

    private static ObjectNode tree(Notice notice) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("type", type(notice.kind()));
        body.put("timestamp", notice.at().toString());
        body.put("subscription", notice.subscription());
        if (notice.board() != null) {
            body.put("board", notice.board());
        }
        ArrayNode alerts = body.putArray("alerts");
        fitting(notice.alerts()).forEach(alerts::add);
        int truncated = notice.alerts().size() - alerts.size();
        if (truncated > 0) {
            body.put("truncated", truncated);
        }
        if (notice.digest() != null) {
            body.set("digest", Json.MAPPER.valueToTree(notice.digest()));
        }
        return body;
    }

    private static String type(Notice.Kind kind) {
        return switch (kind) {
            case ALERTS -> "newswatch.alerts";
            case RUNNING -> "newswatch.alerts.running";
            case DIGEST -> "newswatch.digest";
            case TEST -> "newswatch.test";
        };
    }

    /** The most urgent that fit, in the order in which they were decided: a correction follows what it corrects. */
    private static List<JsonNode> fitting(List<Alert> alerts) {
        TreeMap<Integer, JsonNode> fitting = new TreeMap<>();
        int bytes = 0;
        List<Integer> byUrgency = IntStream.range(0, alerts.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> alerts.get(place).priority()))
                .toList();
        for (int place : byUrgency) {
            JsonNode node = Json.MAPPER.valueToTree(alerts.get(place));
            bytes += text(node).getBytes(UTF_8).length;
            if (fitting.size() == MAX_ALERTS || bytes > MAX_BYTES) {
                break;
            }
            fitting.put(place, node);
        }
        return List.copyOf(fitting.values());
    }

    /** What we have rendered ourselves, to put in what only stands in the settings. */
    static ObjectNode object(String body) throws IOException {
        return (ObjectNode) Json.MAPPER.readTree(body);
    }

    static String text(JsonNode node) {
        try {
            return Json.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }
}
