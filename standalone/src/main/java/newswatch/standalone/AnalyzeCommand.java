package newswatch.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.enrich.Annotator;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.ingest.documents.ArticleLines;
import newswatch.ingest.extract.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, enriched articles out, without a broker. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "article JSON lines -> enriched JSON lines: language, genre, entities, topics, claims with their evidence;",
            "an article is {url, title, text, publishedAt} and optionally id, outlet, authors, language, section, fetchedAt"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON lines; - or nothing: standard input")
    private Path file;

    @Mixin
    private RulebookOption rulebook;

    @Mixin
    private WatchOption watches;

    @Option(
            names = "--explain",
            description =
                    "in words instead: what was found in each sentence, why it makes a claim or none, and where the watches put it")
    private boolean explain;

    @Override
    public Integer call() throws Exception {
        List<Watch> asked = watches.load();
        Annotator annotator = Annotator.with(rulebook.load(), asked);
        ArticleLines lines = new ArticleLines(new Extraction());
        if (explain) {
            return new Lines(spec)
                    .each(file, line -> say(ExplanationText.of(annotator.explain(article(lines, line)), asked)));
        }
        return new Lines(spec).each(file, line -> annotator.annotate(article(lines, line), 1));
    }

    private Object say(List<String> text) {
        text.forEach(spec.commandLine().getOut()::println);
        return null;
    }

    private static Article article(ArticleLines lines, String line) {
        return lines.line(line).fold(article -> article, (reason, detail) -> {
            throw new Failure(reason.code() + ": " + detail);
        });
    }
}
