package newswatch.alerts.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.events.DevelopmentState;
import newswatch.events.json.Json;

/** A development as lists show it: its first sentence only, and how many articles there are instead of which. */
final class Brief {
    private Brief() {}

    static String of(DevelopmentState state) {
        ObjectNode brief = Json.MAPPER.valueToTree(new DevelopmentState(
                state.development(),
                state.title(),
                state.priority(),
                state.priorityReason(),
                state.context(),
                state.silent(),
                state.updatedAt(),
                null,
                state.evidence().stream().limit(1).toList(),
                state.why()));
        brief.remove("articles");
        brief.put("articleCount", state.articles().size());
        return json(brief);
    }

    /** On one line. */
    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every record of the stream can be written as JSON", e);
        }
    }
}
