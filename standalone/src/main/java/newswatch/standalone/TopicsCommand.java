package newswatch.standalone;

import java.util.List;
import java.util.concurrent.Callable;
import newswatch.service.TopicState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the topics; compares them with the cluster's, and makes the cluster's so. */
@Command(
        name = "topics",
        description =
                "shows the topics and whether they are there as wanted: one JSON line each; exit 1 when one is not",
        subcommands = {TopicsDiffCommand.class, TopicsApplyCommand.class},
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(names = "--create", description = "create the missing ones, and change nothing else")
    private boolean create;

    @Override
    public Integer call() {
        WantedTopics wanted = WantedTopics.of(config.load());
        if (create) {
            wanted.admin().ensure(wanted.topics());
        }
        Said said = new Said(spec);
        List<TopicState> states = wanted.compare();
        states.forEach(state -> said.line(TopicLine.shown(state)));
        return states.stream().allMatch(TopicState::asWanted) ? 0 : 1;
    }
}
