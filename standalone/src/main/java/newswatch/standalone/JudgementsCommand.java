package newswatch.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What analysts said of developments. */
@Command(
        name = "judgements",
        mixinStandardHelpOptions = true,
        description = "what analysts said of developments, as labelled data",
        subcommands = JudgementsExportCommand.class)
final class JudgementsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the judgements");
    }
}
