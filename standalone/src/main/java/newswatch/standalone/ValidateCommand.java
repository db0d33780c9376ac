package newswatch.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import newswatch.alerts.access.Tokens;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.enrich.Annotator;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.entities.Register;
import newswatch.enrich.watch.Watch;
import newswatch.enrich.watch.WatchExamples;
import newswatch.enrich.watch.WatchFile;
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
        if (config.http().tokens() != null) {
            check("tokens", config.http().tokens(), () -> {
                new Tokens(Path.of(config.http().tokens()), Clock.systemUTC());
                return List.of();
            });
        }
        Rulebook[] rules = new Rulebook[1];
        check("rules and lists", rulebook.name(), () -> {
            rules[0] = rulebook.load();
            return List.of();
        });
        List<WatchFile> watches = new ArrayList<>();
        check("watches", config.watches(), () -> {
            watches.addAll(WatchFile.load(Path.of(config.watches())));
            return watches.isEmpty() ? List.of(config.watches() + ": holds no .yaml file") : List.of();
        });
        if (rules[0] != null) {
            Annotator annotator = Annotator.with(
                    rules[0], watches.stream().map(WatchFile::watch).toList());
            for (WatchFile watch : watches) {
                check(watch, annotator);
            }
        }
        spec.commandLine().getOut().flush();
        return sound ? 0 : 1;
    }

    /** One watch: how much of it was read, and its examples through the real annotation with everybody's actors. */
    private void check(WatchFile file, Annotator annotator) throws Exception {
        Watch watch = file.watch();
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("examples", watch.examples().size());
        read.put("people", watch.actors().people().size());
        read.put("bodies", watch.actors().bodies().size());
        read.put("places", watch.actors().places().size());
        read.put("replaces", Register.replaced(watch.actors()));
        List<String> faults = new ArrayList<>();
        WatchExamples.failures(watch, article -> annotator.annotate(article, 1))
                .forEach((example, failure) -> faults.add(
                        file.fault("examples[" + example + "]", failure).toString()));
        tell("watch " + watch.id(), file.path().toString(), faults, read);
    }

    private void check(String what, String where, Supplier<List<String>> check) throws Exception {
        tell(what, where, faults(check), Map.of());
    }

    private void tell(String what, String where, List<String> faults, Map<String, Object> read) throws Exception {
        sound &= faults.isEmpty();
        PrintWriter err = spec.commandLine().getErr();
        faults.forEach(err::println);
        err.flush();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("checked", what);
        line.put("where", where);
        line.putAll(read);
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
