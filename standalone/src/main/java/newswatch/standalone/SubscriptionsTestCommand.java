package newswatch.standalone;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Trial;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.subscriptions.Subscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a marked test through the channels of a subscription, past all waiting and muting. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "sends a sample alert, marked as a test, to each channel of a subscription at once and says what came of it;",
            "one JSON line each on stdout; exit 1 when one did not take it"
        })
final class SubscriptionsTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Parameters(paramLabel = "ID", description = "of the subscription")
    private String id;

    @Override
    public Integer call() {
        Config config = run.load();
        Said said = new Said(spec);
        AskedFor asked = AskedFor.by(config, said::words);
        Subscription subscription = asked.all()
                .subscription(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no subscription '" + id + "'; see newswatch subscriptions list"));
        List<Trial.Outcome> outcomes = outcomes(config, SubscriptionsListCommand.channels(subscription, asked.all()));
        for (Trial.Outcome outcome : outcomes) {
            said.line(outcome);
            said.words((outcome.delivered() ? "taken  " : "FAILED ") + outcome.channel() + " (" + outcome.type() + "): "
                    + outcome.words());
        }
        return outcomes.stream().allMatch(Trial.Outcome::delivered) ? 0 : 1;
    }

    private List<Trial.Outcome> outcomes(Config config, List<ChannelSettings> channels) {
        // standard output has one JSON line a channel, and nothing else
        PrintStream console = System.err;
        try (Gateways gateways = Gateways.open(console, unsubscribing(config), Clock.systemUTC())) {
            return new Trial(gateways, config.http().settings().publicUrl())
                    .of(id, channels)
                    .toCompletableFuture()
                    .join();
        }
    }

    /** The links of a trial work where the service has its key. */
    private static Unsubscribing unsubscribing(Config config) {
        Path key = config.dataDirectory().resolve("unsubscribe.key");
        return Files.exists(key) ? Unsubscribing.keptIn(key, left -> false) : Unsubscribing.none();
    }
}
