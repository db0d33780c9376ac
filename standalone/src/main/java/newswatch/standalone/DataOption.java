package newswatch.standalone;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --data DIR} beside {@link ConfigOption}'s, for commands about what a run, a demo or a cluster holds. */
final class DataOption {
    @Mixin
    private ConfigOption file;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory of the run or demo; wins over --config")
    private String data;

    Config load() {
        return file.load(data);
    }
}
