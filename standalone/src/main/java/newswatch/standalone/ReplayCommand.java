package newswatch.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saved articles through the whole real pipeline; prints every alert and exits when drained. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "articles through the whole real pipeline on a broker in this process; one JSON line an alert")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private WatchOption watches;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "article JSON lines, documents, feeds, folders")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        List<Watch> chosen = watches.load();
        List<Article> articles = Inputs.articles(paths, this::say);
        if (articles.isEmpty()) {
            throw new Failure("no article in " + paths);
        }
        try (Replay replay = new Replay(chosen, 1, this::say)) {
            replay.play(articles, this::say);
            List<Alert> alerts = replay.alerts();
            PrintWriter out = spec.commandLine().getOut();
            for (Alert alert : alerts) {
                out.println(Json.MAPPER.writeValueAsString(alert));
            }
            out.flush();
            say(articles.size() + " articles, " + replay.developments().size() + " developments, " + alerts.size()
                    + " alerts");
        }
        return 0;
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
