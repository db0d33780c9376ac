package newswatch.alerts.labels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Labels, and how many judged developments gave none.
 *
 * @param rows one JSON object each, to be written as lines
 */
public record Labelled(List<JsonNode> rows, Map<LeftOut, Integer> leftOut) {
    public Labelled {
        rows = List.copyOf(rows);
        leftOut = leftOut.isEmpty() ? Map.of() : new EnumMap<>(leftOut);
    }
}
