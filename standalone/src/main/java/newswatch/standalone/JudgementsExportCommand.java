package newswatch.standalone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswatch.alerts.labels.Format;
import newswatch.alerts.labels.Labelled;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judged developments as the labels that {@code evaluate} scores, and the articles they speak of. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "writes what analysts confirmed and dismissed as labels that 'evaluate' scores, one JSON line each;",
            "'articles' writes the articles that the labels speak of, for --articles. What a format cannot say is left",
            "out and counted. Works beside a running cluster, run or demo, and on the data of a stopped one."
        })
final class JudgementsExportCommand implements Callable<Integer> {
    /** What is written. */
    enum What {
        DEVELOPMENTS,
        ACTS,
        CODING,
        ARTICLES
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "WHAT",
            description = "developments, acts, coding, or articles")
    private What what;

    @Override
    public Integer call() {
        Config config = run.load();
        Said said = new Said(spec);
        try (Reached reached = Reached.by(config, said::words)) {
            TopicOverrides topics = config.kafka() == null ? TopicOverrides.SINGLE : config.topicOverrides();
            new TopicAdmin(reached.kafka(), topics)
                    .ensure(List.of(Topics.JUDGEMENTS, Topics.DEVELOPMENTS, Topics.ENRICHED, Topics.ARTICLES));
            JudgedTopics judged = new JudgedTopics(new TopicReader(reached.kafka()));
            if (judged.developments().isEmpty()) {
                said.words("nobody has confirmed or dismissed a development yet");
            } else if (what == What.ARTICLES) {
                articles(judged, said);
            } else {
                labels(judged, said);
            }
        }
        return 0;
    }

    private void labels(JudgedTopics judged, Said said) {
        Labelled labelled = Format.valueOf(what.name()).of(judged.developments(), judged.naming());
        labelled.rows().forEach(said::line);
        int leftOut =
                labelled.leftOut().values().stream().mapToInt(count -> count).sum();
        said.words(judged.developments().size() + " developments judged, "
                + labelled.rows().size() + " rows of " + what.name().toLowerCase(Locale.ROOT)
                + (leftOut == 0
                        ? ""
                        : "; " + leftOut + " left out: "
                                + labelled.leftOut().entrySet().stream()
                                        .map(each -> each.getValue() + " "
                                                + each.getKey().code())
                                        .collect(Collectors.joining(", "))));
    }

    private static void articles(JudgedTopics judged, Said said) {
        Set<String> wanted = judged.articles();
        List<Article> kept = judged.kept(wanted);
        kept.forEach(said::line);
        said.words(kept.size() + " articles"
                + (kept.size() == wanted.size()
                        ? ""
                        : "; " + (wanted.size() - kept.size()) + " are not kept any more, and cannot be scored"));
    }
}
