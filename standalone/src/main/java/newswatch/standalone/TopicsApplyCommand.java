package newswatch.standalone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.service.TopicDifference;
import newswatch.service.TopicDifference.Mending;
import newswatch.service.TopicState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the cluster's topics as wanted, as far as nothing that is kept can go by it. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "creates what is missing and alters settings that differ; one JSON line for each thing done or left, with",
            "why. Partitions and replicas are never changed, retention is not lowered without --yes. Exit 0 when all",
            "is as wanted then, else 1."
        })
final class TopicsApplyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(names = "--yes", description = "also what may delete records that are kept now")
    private boolean yes;

    private int left;

    @Override
    public Integer call() {
        Said said = new Said(spec);
        WantedTopics wanted = WantedTopics.of(config.load());
        List<TopicState> states = wanted.compare();
        wanted.admin().ensure(wanted.topics());
        for (TopicState state : states) {
            if (!state.exists()) {
                said.line(TopicLine.created(state.name()));
            }
            for (TopicDifference difference : state.differences()) {
                mend(said, wanted, state.name(), difference);
            }
        }
        for (Map.Entry<String, String> fault : wanted.internalFaults().entrySet()) {
            left++;
            said.line(TopicLine.left(fault.getKey(), fault.getValue() + ": deploy/UPGRADE.md, Beginning anew"));
        }
        return left == 0 ? 0 : 1;
    }

    private void mend(Said said, WantedTopics wanted, String topic, TopicDifference difference) {
        if (difference.mending() == Mending.SAFE || (yes && difference.mending() == Mending.WHEN_SAID)) {
            wanted.admin().alter(topic, difference);
            said.line(TopicLine.altered(topic, difference));
        } else {
            left++;
            said.line(TopicLine.left(topic, difference));
        }
    }
}
