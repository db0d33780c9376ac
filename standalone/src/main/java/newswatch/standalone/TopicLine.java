package newswatch.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.events.json.Json;
import newswatch.service.TopicDifference;
import newswatch.service.TopicDifference.Mending;
import newswatch.service.TopicState;

/** What the topic commands print: one JSON object a line. */
final class TopicLine {
    private TopicLine() {}

    static ObjectNode shown(TopicState state) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("topic", state.name());
        line.put("partitions", state.wanted().numPartitions());
        line.set("configs", Json.MAPPER.valueToTree(state.wanted().configs()));
        line.put("exists", state.exists());
        line.set(
                "differences",
                Json.MAPPER.valueToTree(
                        state.differences().stream().map(TopicDifference::words).toList()));
        return line;
    }

    static ObjectNode missing(String topic) {
        return of(topic, "missing").put("remedy", "topics apply");
    }

    static ObjectNode internal(String topic, String fault) {
        return of(topic, "internal").put("is", fault).put("remedy", "deploy/UPGRADE.md, Beginning anew");
    }

    static ObjectNode differs(String topic, TopicDifference difference) {
        return pair(of(topic, difference.what()), difference)
                .put("remedy", difference.mending() == Mending.SAFE ? "topics apply" : difference.remedy());
    }

    static ObjectNode created(String topic) {
        return did(topic, "created");
    }

    static ObjectNode altered(String topic, TopicDifference difference) {
        return pair(did(topic, "altered").put("what", difference.what()), difference);
    }

    static ObjectNode left(String topic, TopicDifference difference) {
        return pair(did(topic, "left").put("what", difference.what()), difference)
                .put("why", difference.remedy());
    }

    static ObjectNode left(String topic, String why) {
        return did(topic, "left").put("why", why);
    }

    private static ObjectNode of(String topic, String difference) {
        return Json.MAPPER.createObjectNode().put("topic", topic).put("difference", difference);
    }

    private static ObjectNode did(String topic, String what) {
        return Json.MAPPER.createObjectNode().put("topic", topic).put("did", what);
    }

    private static ObjectNode pair(ObjectNode line, TopicDifference difference) {
        return line.put("has", difference.has()).put("wanted", difference.wanted());
    }
}
