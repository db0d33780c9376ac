package newswatch.standalone;

import java.util.concurrent.Callable;
import newswatch.ingest.opml.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The feeds of the list for other readers. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "the feeds of the list as OPML, on standard output")
final class SourcesExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Override
    public Integer call() {
        Config config = file.load();
        spec.commandLine()
                .getOut()
                .print(Opml.write("newswatch", SourceList.of(config).sources()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
