package newswatch.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What could not be processed: seen, and sent again. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "lists and shows the records that could not be processed, and sends them again to where they came from.",
            "Messages that a channel did not take are no dead letters of this kind: the board sends those again."
        },
        subcommands = {DeadLettersListCommand.class, DeadLettersShowCommand.class, DeadLettersReplayCommand.class})
final class DeadLettersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the dead letters");
    }
}
