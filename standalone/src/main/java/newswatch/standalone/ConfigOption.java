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

    Config load() {
        return Config.load(file, System::getenv);
    }
}
