package newswatch.enrich.claims.lexicon;

import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlLines;

/**
 * One file of a rulebook, read.
 *
 * @param file the name that faults show
 */
public record RuleResource<T>(String file, String content, T value) {
    /** Something wrong at a key of it, with the line that key stands on. */
    public YamlFault fault(String key, String message) {
        return new YamlFault(file, YamlLines.of(content).at(key), key, message);
    }
}
