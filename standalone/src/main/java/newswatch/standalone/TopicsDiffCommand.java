package newswatch.standalone;

import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.service.TopicDifference;
import newswatch.service.TopicState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is not as wanted, with what to do about it; changes nothing. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "what is missing or differs, the topics that enrich makes for itself among them: one JSON line each, with",
            "its remedy. Exit 0 when nothing differs, else 1."
        })
final class TopicsDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    private int differing;

    @Override
    public Integer call() {
        Said said = new Said(spec);
        WantedTopics wanted = WantedTopics.of(config.load());
        for (TopicState state : wanted.compare()) {
            if (!state.exists()) {
                tell(said, TopicLine.missing(state.name()));
            }
            for (TopicDifference difference : state.differences()) {
                tell(said, TopicLine.differs(state.name(), difference));
            }
        }
        for (Map.Entry<String, String> fault : wanted.internalFaults().entrySet()) {
            tell(said, TopicLine.internal(fault.getKey(), fault.getValue()));
        }
        said.words(differing == 0 ? "all topics are as wanted" : differing + " differences");
        return differing == 0 ? 0 : 1;
    }

    private void tell(Said said, Object line) {
        differing++;
        said.line(line);
    }
}
