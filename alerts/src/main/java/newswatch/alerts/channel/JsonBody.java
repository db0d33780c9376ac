package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.json.Json;

/** {@code {"type", "timestamp", "subscription", "alerts": […], "truncated"}}: as many alerts as fit, the rest counted. */
final class JsonBody {
    static final int MAX_ALERTS = 100;
    static final int MAX_BYTES = 300_000;
    private static final String TYPE = "newswatch.alerts";

    private JsonBody() {}

    static String of(Notice notice) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("type", TYPE);
        body.put("timestamp", notice.at().toString());
        body.put("subscription", notice.subscription());
        ArrayNode alerts = body.putArray("alerts");
        fitting(notice.alerts()).forEach(alerts::add);
        int truncated = notice.alerts().size() - alerts.size();
        if (truncated > 0) {
            body.put("truncated", truncated);
        }
        return text(body);
    }

    private static List<JsonNode> fitting(List<Alert> alerts) {
        List<JsonNode> fitting = new ArrayList<>();
        int bytes = 0;
        for (Alert alert : alerts) {
            JsonNode node = Json.MAPPER.valueToTree(alert);
            bytes += text(node).getBytes(UTF_8).length;
            if (fitting.size() == MAX_ALERTS || bytes > MAX_BYTES) {
                break;
            }
            fitting.add(node);
        }
        return fitting;
    }

    private static String text(JsonNode node) {
        try {
            return Json.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }
}
