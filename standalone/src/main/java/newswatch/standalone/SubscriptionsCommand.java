package newswatch.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is told what: seen and tried. */
@Command(
        name = "subscriptions",
        mixinStandardHelpOptions = true,
        description = "lists who is told what by which channels, and tries the channels of one",
        subcommands = {SubscriptionsListCommand.class, SubscriptionsTestCommand.class})
final class SubscriptionsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the subscriptions");
    }
}
