package newswatch.alerts.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.events.DevelopmentState;
import newswatch.events.json.Json;

/**
 * A development as lists show it: its first sentence only, how many articles there are instead of which, and what
 * analysts make of it.
 */
final class Brief {
    private Brief() {}

    static String of(DevelopmentState state, Opinion opinion) {
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
        brief.put(
                "verdict", opinion.verdict() == null ? null : opinion.verdict().name());
        brief.put("notes", opinion.notes());
        return json(brief);
    }

    /** What {@link #json} wrote. */
    static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view holds what we wrote ourselves", e);
        }
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
