package newswatch.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config FILE}, for every command that needs the set-up. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration (YAML); NEWSWATCH_… variables win over it")
    private Path file;

    @Option(names = "--watches", paramLabel = "DIR", description = "folder of watch files; wins over both")
    private String watches;

    Config load() {
        return load(null);
    }

    /** @param data directory that wins over the configuration's, or null */
    Config load(String data) {
        return Config.load(file, name -> {
            if (data != null && name.equals("NEWSWATCH_DATA")) {
                return data;
            }
            return watches != null && name.equals("NEWSWATCH_WATCHES") ? watches : System.getenv(name);
        });
    }
}
