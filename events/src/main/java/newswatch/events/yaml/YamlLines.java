package newswatch.events.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where each key of a YAML file stands, for faults that show only once the whole has been read. */
public final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines(Node root) {
        note(root, "");
    }

    /** @param content YAML that {@link StrictYaml} has read */
    public static YamlLines of(String content) {
        return new YamlLines(StrictYaml.parse("", content));
    }

    /** Line, from 1, of a key such as {@code rules[2].patterns[0]}; of the nearest key around it when it is not there. */
    public int at(String key) {
        Integer line = lines.get(key);
        if (line != null || key.isEmpty()) {
            return line == null ? 1 : line;
        }
        return at(key.substring(0, Math.max(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('[')))));
    }

    private void note(Node node, String key) {
        lines.putIfAbsent(key, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> note(entry, key));
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                note(items.get(i), key + "[" + i + "]");
            }
        }
    }

    private void note(NodeTuple entry, String key) {
        if (entry.getKeyNode() instanceof ScalarNode name) {
            String own = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            lines.putIfAbsent(own, name.getStartMark().getLine() + 1);
            note(entry.getValueNode(), own);
        }
    }
}
