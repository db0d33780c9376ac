package newswatch.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.enrich.Annotator;
import newswatch.enrich.claims.Coder;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.evaluate.ActsScore;
import newswatch.enrich.evaluate.CodingScore;
import newswatch.enrich.evaluate.DevelopmentsScore;
import newswatch.enrich.evaluate.LabelledArticle;
import newswatch.enrich.evaluate.LabelledDevelopment;
import newswatch.enrich.evaluate.LabelledPair;
import newswatch.enrich.evaluate.Part;
import newswatch.enrich.evaluate.Score;
import newswatch.enrich.topology.DryRun;
import newswatch.enrich.watch.Concern;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.Genre;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well labelled material is coded: figures with intervals, types, confusions and the worst misses. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "scores on a labelled file of your own, JSON lines:",
            "coding: {id, text, source: {start, end}, target: {start, end}, type}, offsets in code points;",
            "acts: {id, genre, acts: [{actor, recipient, type, also_ok, standing, lead, start, end}]};",
            "developments: {dev, actor, recipient, type, also_ok, day, articles, reaction_to, priority, title}.",
            "judged: true, at an article or a development, says that nothing else was looked at there; wrong: true, at an",
            "act or a development, that it should not be told. 'newswatch judgements export' writes such files."
        })
final class EvaluateCommand implements Callable<Integer> {
    /** What is scored. */
    enum What {
        CODING,
        ACTS,
        DEVELOPMENTS
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WatchOption watches;

    @Mixin
    private RulebookOption rulebook;

    @Parameters(index = "0", paramLabel = "WHAT", description = "coding, acts or developments")
    private What what;

    @Parameters(index = "1", paramLabel = "FILE", description = "the labels")
    private Path file;

    @Option(names = "--articles", paramLabel = "FILE", description = "articles by id, for acts and developments")
    private Path articles;

    @Option(
            names = "--acts",
            paramLabel = "FILE",
            description = {
                "for developments: the acts of the articles that were labelled; plays those alone, and knows commentary"
            })
    private Path acts;

    @Option(
            names = "--part",
            defaultValue = "all",
            paramLabel = "PART",
            description = {
                "tuned, report or all; report: ids whose SHA-256 is divisible by 3, of which no sentence is shown"
            })
    private Part part;

    @Option(names = "--misses", defaultValue = "20", paramLabel = "N", description = "how many misses to show")
    private int misses;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (misses < 0) {
            throw new ParameterException(spec.commandLine(), "--misses should be 0 or more, is " + misses);
        }
        if (what != What.CODING && articles == null) {
            throw new ParameterException(spec.commandLine(), "evaluate " + name() + " needs --articles FILE");
        }
        if (!Files.isRegularFile(file)) {
            throw new Failure(file + ": no such file");
        }
        Rulebook rules = rulebook.load();
        Score score =
                switch (what) {
                    case CODING -> CodingScore.of(Coder.of(rules), LabelledPair.read(file), part);
                    case ACTS -> acts(rules);
                    case DEVELOPMENTS -> developments(rules);
                };
        print(score, rules.version());
        return 0;
    }

    private Score acts(Rulebook rules) throws IOException {
        List<LabelledArticle> labels = LabelledArticle.read(file);
        Map<String, Article> known = LabelledArticles.read(articles, this::say);
        missing(labels.stream().map(LabelledArticle::id).toList(), known);
        Annotator annotator = Annotator.with(rules, watches.load());
        return ActsScore.of(article -> annotator.annotate(article, 1), known, labels, sides(), part);
    }

    private Score developments(Rulebook rules) throws IOException {
        List<LabelledDevelopment> labels = LabelledDevelopment.read(file);
        List<LabelledArticle> judged = acts == null ? List.of() : LabelledArticle.read(acts);
        Map<String, Article> known = LabelledArticles.read(articles, this::say);
        missing(
                labels.stream()
                        .flatMap(label -> label.articles().stream())
                        .distinct()
                        .toList(),
                known);
        Set<String> ids = judged.stream().map(LabelledArticle::id).collect(Collectors.toSet());
        Annotator annotator = Annotator.with(rules, watches.load());
        DryRun run = new DryRun(annotator, annotator.rulebook(), watches.load());
        List<Alert> alerts = known.values().stream()
                .filter(article -> ids.isEmpty() || ids.contains(article.id()))
                .sorted(Replay.PUBLICATION_ORDER)
                .flatMap(article -> run.hear(article).stream())
                .toList();
        Set<String> commentary = judged.stream()
                .filter(article -> article.genre() == Genre.COMMENTARY)
                .map(LabelledArticle::id)
                .collect(Collectors.toSet());
        return DevelopmentsScore.of(labels, alerts, commentary, part);
    }

    /** The parties, and those whose decisions bind them. */
    private Set<String> sides() {
        return watches.load().stream()
                .flatMap(watch -> Stream.concat(
                        watch.parties().stream(), watch.binding().stream().map(Concern::actor)))
                .collect(Collectors.toSet());
    }

    private void missing(List<String> ids, Map<String, Article> known) {
        long missing = ids.stream().filter(id -> !known.containsKey(id)).count();
        if (missing == ids.size()) {
            throw new Failure(articles + ": holds none of the articles that " + file + " speaks of; ids must agree");
        } else if (missing > 0) {
            say(articles + ": " + missing + " of the " + ids.size() + " articles that " + file
                    + " speaks of are not there, or have no date; what is labelled in them is not counted");
        }
    }

    private void print(Score score, String version) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int shown = part == Part.REPORT ? 0 : misses;
        if (json) {
            ObjectNode line = Json.MAPPER.createObjectNode();
            line.put("evaluated", name());
            line.put("part", part.name().toLowerCase(Locale.ROOT));
            line.put("rulebook", version);
            line.setAll(ScoreJson.of(score, shown));
            out.println(Json.MAPPER.writeValueAsString(line));
        } else {
            out.println(name() + ", " + score.rows() + " rows (" + part.name().toLowerCase(Locale.ROOT) + "), rulebook "
                    + version + "; in brackets the 95 % interval");
            ScoreText.of(score, shown).forEach(out::println);
        }
        out.flush();
    }

    private String name() {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
