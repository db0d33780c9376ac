package newswatch.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.enrich.Annotator;
import newswatch.enrich.watch.Watch;
import newswatch.enrich.watch.WatchExamples;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;
import newswatch.ingest.source.SourcesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads every YAML as a start would, and runs the watches' examples through the real annotation. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "checks configuration, sources, subscriptions, rules and watches with their examples; one JSON line each")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Mixin
    private RulebookOption rulebook;

    private boolean sound = true;

    @Override
    public Integer call() throws Exception {
        Config config = file.load();
        check("sources", config.sources(), () -> {
            SourcesFile.read(Path.of(config.sources()));
            return List.of();
        });
        if (Files.exists(Path.of(config.subscriptions()))) {
            check("subscriptions", config.subscriptions(), () -> {
                StrictYaml.read(Path.of(config.subscriptions()), Subscriptions.class);
                return List.of();
            });
        }
        Annotator[] annotator = new Annotator[1];
        check("rules and lists", rulebook.name(), () -> {
            annotator[0] = Annotator.with(rulebook.load());
            return List.of();
        });
        check("watches", config.watches(), () -> watches(config, annotator[0]));
        spec.commandLine().getOut().flush();
        return sound ? 0 : 1;
    }

    private static List<String> watches(Config config, Annotator annotator) {
        List<Watch> watches = Watch.load(Path.of(config.watches()));
        return annotator == null
                ? List.of()
                : watches.stream()
                        .flatMap(watch ->
                                WatchExamples.failures(watch, article -> annotator.annotate(article, 1)).stream())
                        .toList();
    }

    private void check(String what, String where, Supplier<List<String>> check) throws Exception {
        List<String> faults = faults(check);
        sound &= faults.isEmpty();
        PrintWriter err = spec.commandLine().getErr();
        faults.forEach(err::println);
        err.flush();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("checked", what);
        line.put("where", where);
        line.put("faults", faults);
        spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(line));
    }

    private static List<String> faults(Supplier<List<String>> check) {
        try {
            return check.get();
        } catch (YamlFaults e) {
            return e.faults().stream().map(YamlFault::toString).toList();
        }
    }
}
