package newswatch.standalone;

import java.io.PrintWriter;
import java.util.List;
import newswatch.events.yaml.YamlFaults;
import newswatch.service.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. JSON lines on stdout, messages on stderr; exit 0 done, 1 failed, 2 bad usage. */
@Command(
        name = "newswatch",
        mixinStandardHelpOptions = true,
        version = "newswatch 0.1.0",
        description = "Tells you what has newly happened, once, early, with the sentence that proves it.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ServiceCommands.IngestCommand.class,
            ServiceCommands.EnrichCommand.class,
            ServiceCommands.AlertsCommand.class,
            ReplayCommand.class,
            ExtractCommand.class,
            AnalyzeCommand.class,
            CodeCommand.class,
            ValidateCommand.class,
            EvaluateCommand.class,
            DiffCommand.class,
            TopicsCommand.class,
            DeadLettersCommand.class,
            SourcesCommand.class,
            JudgementsCommand.class,
            SubscriptionsCommand.class,
            ForgetCommand.class,
            TokenCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    /** Faults whose own words say all that a user needs. */
    private static final List<Class<?>> TOLD =
            List.of(YamlFaults.class, Failure.class, IllegalArgumentException.class, IllegalStateException.class);

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** An image holds the libraries of one service alone; a command that needs others ends with words, not a trace. */
    private static int run(String[] arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (NoClassDefFoundError e) {
            System.err.println(
                    "'" + String.join(" ", arguments) + "' needs " + e.getMessage()
                            + ", which is not in this image; use that of the service concerned, or ./newswatch of the repository");
            return 1;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }

    /** A fault of the input is told in its own words; anything else keeps its stack trace. */
    private static int explain(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        String kafka = Trouble.known(failure);
        if (kafka != null) {
            err.println(kafka);
        } else if (TOLD.stream().anyMatch(kind -> kind.isInstance(failure))) {
            err.println(failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return 1;
    }
}
