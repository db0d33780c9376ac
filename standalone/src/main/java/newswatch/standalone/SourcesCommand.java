package newswatch.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The list of sources: seen, changed, tried, exchanged with other readers. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "lists, tries, adds and removes sources; imports and exports them as OPML",
        subcommands = {
            SourcesListCommand.class,
            SourcesCheckCommand.class,
            SourcesAddCommand.class,
            SourcesRemoveCommand.class,
            SourcesImportCommand.class,
            SourcesExportCommand.class
        })
final class SourcesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the sources");
    }
}
