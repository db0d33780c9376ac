package newswatch.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.events.SourceState;
import newswatch.events.SourceWords;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topics;
import newswatch.ingest.source.Source;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sources as they are written, and how they are where that can be told. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "one JSON line a source, with its health where a cluster, a running newswatch or the data of a stopped one",
            "can tell it"
        })
final class SourcesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Option(names = "--table", description = "for people instead")
    private boolean table;

    @Override
    public Integer call() {
        Config config = run.load();
        Said said = new Said(spec);
        List<Source> sources = SourceList.of(config).sources();
        Map<String, SourceState> states = states(config, said);
        for (Source source : sources) {
            SourceState state = states.get(source.id());
            if (table) {
                spec.commandLine().getOut().println(row(source, state));
            } else {
                said.line(line(source, state));
            }
        }
        spec.commandLine().getOut().flush();
        said.words(sources.size() + " sources in " + config.sources());
        return 0;
    }

    private static Map<String, SourceState> states(Config config, Said said) {
        if (config.kafka() == null && !Files.isDirectory(config.dataDirectory().resolve("kafka"))) {
            return Map.of();
        }
        try (Reached reached = Reached.by(config, said::words)) {
            TopicOverrides topics = config.kafka() == null ? TopicOverrides.SINGLE : config.topicOverrides();
            new TopicAdmin(reached.kafka(), topics).ensure(List.of(Topics.SOURCES));
            return new TopicReader(reached.kafka()).latest(Topics.SOURCES, state -> state);
        } catch (Failure | KafkaException | IllegalStateException e) {
            said.words("how they are is not to be had: " + e.getMessage());
            return Map.of();
        }
    }

    private static ObjectNode line(Source source, SourceState state) {
        ObjectNode line = Json.MAPPER.valueToTree(source);
        if (state != null) {
            line.put("health", state.health());
            line.put("why", SourceWords.of(state));
            line.putPOJO("lastSuccess", state.lastSuccess());
            line.putPOJO("lastNew", state.lastNew());
            line.putPOJO("nextTry", state.nextTry());
        }
        return line;
    }

    private static String row(Source source, SourceState state) {
        return String.format(
                        Locale.ROOT,
                        "%-9s %-28s %s%s",
                        state == null ? "-" : state.health(),
                        source.id(),
                        source.address(),
                        state == null || SourceWords.of(state).isEmpty() ? "" : "  (" + SourceWords.of(state) + ")")
                .stripTrailing();
    }
}
