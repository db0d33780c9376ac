package newswatch.events.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the keys of a YAML file stand, for faults that show only once the file is read and compared with others. */
public final class YamlLines {
    private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

    private final String file;
    private final Node root;

    private YamlLines(String file, Node root) {
        this.file = file;
        this.root = root;
    }

    /** Of a file that {@link StrictYaml} could read. */
    public static YamlLines of(Path file) {
        try {
            return new YamlLines(file.toString(), StrictYaml.parse(file.toString(), Files.readString(file, UTF_8)));
        } catch (IOException e) {
            throw new YamlFaults(List.of(new YamlFault(file.toString(), 1, "", "cannot be read: " + e)));
        }
    }

    /** @param key dotted path, such as {@code actors.people[0].name}; what of it is not there is left out for the line */
    public YamlFault fault(String key, String message) {
        Node node = root;
        for (String step : STEP.matcher(key).results().map(MatchResult::group).toList()) {
            Node next = step(node, step);
            node = next == null ? node : next;
        }
        return new YamlFault(file, node.getStartMark().getLine() + 1, key, message);
    }

    private static Node step(Node node, String name) {
        if (node instanceof SequenceNode list) {
            int at = Integer.parseInt(name);
            return at < list.getValue().size() ? list.getValue().get(at) : null;
        }
        return node instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
