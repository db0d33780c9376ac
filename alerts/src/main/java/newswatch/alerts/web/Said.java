package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What an entry of a file says, without what it leaves out. */
final class Said {
    private Said() {}

    static JsonNode of(JsonNode whole) {
        if (whole instanceof ObjectNode object) {
            List<String> silent = new ArrayList<>();
            object.properties().forEach(property -> {
                JsonNode value = of(property.getValue());
                if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
                    silent.add(property.getKey());
                }
            });
            object.remove(silent);
        } else {
            whole.forEach(Said::of);
        }
        return whole;
    }
}
