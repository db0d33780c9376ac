package newswatch.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.ingest.source.FolderSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one process, told the sample news of the spring of 2018. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "replays the sample news of the spring of 2018 and serves the board on http://127.0.0.1:8080")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "kept between runs (${DEFAULT-VALUE})")
    private String data;

    @Option(names = "--port", defaultValue = "8080", description = "of the board (${DEFAULT-VALUE}); 0: any free one")
    private int port;

    @Option(names = "--read-only", description = "refuses every write, to show it to others")
    private boolean readOnly;

    @Override
    public Integer call() throws Exception {
        Path samples = Path.of(Config.home("seeds/spring-2018"));
        Inputs.present(samples);
        Config config = new Config(
                null,
                data,
                null,
                null,
                null,
                Config.Http.local(port, readOnly),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        DataLock.holding(config.dataDirectory(), () -> {
            FolderSource source = new FolderSource("spring-2018", samples.toString(), null, false);
            AllInOne all = new AllInOne(config, () -> List.of(source), this::say);
            say("the board is on http://127.0.0.1:" + all.port() + " (Ctrl-C ends; " + config.data()
                    + " keeps the state for the next run)");
            say("replaying " + samples + ": sample news from invented outlets");
            Serving.until(all, all.health());
        });
        return 0;
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
