package newswatch.events.yaml;

/**
 * One thing wrong in a YAML file.
 *
 * @param line counted from 1
 * @param key dotted path, such as {@code watches[0].parties}
 */
public record YamlFault(String file, int line, String key, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
