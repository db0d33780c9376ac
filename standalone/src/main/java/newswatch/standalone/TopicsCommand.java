package newswatch.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.enrich.watch.Watch;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the topics, what differs from the cluster's, and creates those that are missing. */
@Command(
        name = "topics",
        description =
                "shows, compares and creates the topics: one JSON line each; exit 1 when one is missing or differs",
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(names = "--create", description = "create the missing ones")
    private boolean create;

    @Override
    public Integer call() throws Exception {
        Config settings = config.load();
        TopicAdmin admin = new TopicAdmin(settings.kafkaSettings(), settings.topicOverrides());
        List<Topic<?>> topics = Topics.all(Watch.load(java.nio.file.Path.of(settings.watches())).stream()
                .map(Watch::id)
                .toList());
        if (create) {
            admin.ensure(topics);
        }
        List<TopicState> states = admin.compare(topics);
        PrintWriter out = spec.commandLine().getOut();
        for (TopicState state : states) {
            out.println(Json.MAPPER.writeValueAsString(line(state)));
        }
        out.flush();
        return states.stream()
                        .allMatch(state -> state.exists() && state.differences().isEmpty())
                ? 0
                : 1;
    }

    private static ObjectNode line(TopicState state) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("topic", state.name());
        line.put("partitions", state.wanted().numPartitions());
        line.set("configs", Json.MAPPER.valueToTree(state.wanted().configs()));
        line.put("exists", state.exists());
        line.set("differences", Json.MAPPER.valueToTree(state.differences()));
        return line;
    }
}
