package newswatch.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswatch.ingest.source.SourcesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything in one process, on the user's own sources and watches. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "all services in this process on your sources and watches; fetches from the web")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Override
    public Integer call() throws Exception {
        Config config = file.load();
        SourcesFile sources = SourcesFile.read(Path.of(config.sources()));
        DataLock.holding(config.dataDirectory(), () -> {
            AllInOne all = new AllInOne(config, sources.sources(), this::say);
            say(sources.sources().size() + " sources; the board is on http://"
                    + config.http().host() + ":" + all.port());
            Serving.until(all);
        });
        return 0;
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
