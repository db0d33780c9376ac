package newswatch.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import newswatch.ingest.source.LiveSources;
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
        LiveSources sources = new LiveSources(Path.of(config.sources()), Clock.systemUTC());
        DataLock.holding(config.dataDirectory(), () -> {
            AllInOne all = new AllInOne(config, sources, this::say);
            say(sources.get().size() + " sources; the board is on http://"
                    + config.http().host() + ":" + all.port());
            Serving.until(all, all.health());
        });
        return 0;
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
