package newswatch.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.enrich.Annotator;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.topology.DryRun;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same articles under two rulebooks: which alerts are new, lost or changed. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "articles under two rulebooks, without a broker -> the alerts that are new (+), lost (-) or changed (~):",
            "priority, day, relation, title, rule, and below it the sentence that rang"
        })
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private WatchOption watches;

    @Option(
            names = "--rulebook",
            arity = "2",
            required = true,
            paramLabel = "DIR",
            description = {"the old and the new one, each " + Rulebooks.DESCRIPTION})
    private List<String> rulebooks;

    @Option(names = "--json", description = "one JSON line a change: {change, before, after}")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "article JSON lines, documents, feeds, folders")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        Rulebook before = Rulebooks.read(rulebooks.get(0));
        Rulebook after = Rulebooks.read(rulebooks.get(1));
        List<Watch> chosen = watches.load();
        List<Article> articles = Inputs.articles(paths, this::say);
        if (articles.isEmpty()) {
            throw new Failure("no article in " + paths);
        }
        List<Alert> old = alerts(before, chosen, articles);
        List<Alert> now = alerts(after, chosen, articles);
        List<AlertChange> changes = AlertChange.between(old, now);
        for (AlertChange change : changes) {
            print(change);
        }
        spec.commandLine().getOut().flush();
        say(summary(changes) + " in " + articles.size() + " articles; rulebook " + before.version() + " -> "
                + after.version() + ", alerts " + old.size() + " -> " + now.size());
        return 0;
    }

    private static List<Alert> alerts(Rulebook rulebook, List<Watch> watches, List<Article> articles) {
        Annotator annotator = Annotator.with(rulebook, watches);
        DryRun run = new DryRun(annotator, annotator.rulebook(), watches);
        List<Alert> alerts = new ArrayList<>();
        articles.forEach(article -> alerts.addAll(run.hear(article)));
        return alerts;
    }

    private static String summary(List<AlertChange> changes) {
        return String.format(
                Locale.ROOT,
                "%d new, %d lost, %d changed",
                changes.stream().filter(change -> change.name().equals("new")).count(),
                changes.stream().filter(change -> change.name().equals("lost")).count(),
                changes.stream()
                        .filter(change -> change.name().equals("changed"))
                        .count());
    }

    private void print(AlertChange change) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("change", change.name());
            line.put("before", change.before());
            line.put("after", change.after());
            out.println(Json.MAPPER.writeValueAsString(line));
            return;
        }
        AlertChangeText.of(change).forEach(out::println);
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
