package newswatch.events.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file into a record, strictly: an unknown key, a missing key, a key given twice, a value of the wrong
 * shape are faults, collected with file, line and key and thrown together as {@link YamlFaults}. Keys are the names of
 * the record's components; those that may be missing carry {@link Omittable}.
 */
public final class StrictYaml {
    private static final int MAX_CODE_POINTS = 20_000_000;

    private StrictYaml() {}

    public static <T> T read(Path file, Class<T> type) {
        try {
            return read(file.toString(), Files.readString(file, UTF_8), type);
        } catch (IOException e) {
            throw new YamlFaults(List.of(new YamlFault(file.toString(), 1, "", "cannot be read: " + e)));
        }
    }

    /** @param file the name that faults show */
    public static <T> T read(String file, String content, Class<T> type) {
        List<YamlFault> faults = new ArrayList<>();
        Node root = parse(file, content);
        T value = root == null ? null : new RecordBinder(file, faults).bind(root, type);
        if (root == null) {
            faults.add(new YamlFault(file, 1, "", "is empty"));
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return value;
    }

    static Node parse(String file, String content) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(50);
        try {
            return new Yaml(options).compose(new StringReader(content));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlFaults(List.of(new YamlFault(file, line, "", "is not YAML: " + e.getProblem())));
        } catch (YAMLException e) {
            // characters that YAML does not have, or nesting without end
            throw new YamlFaults(List.of(new YamlFault(file, 1, "", "is not YAML that can be read")));
        }
    }
}
