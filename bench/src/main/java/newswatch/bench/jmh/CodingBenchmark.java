package newswatch.bench.jmh;

import java.util.List;
import java.util.Optional;
import newswatch.bench.Corpus;
import newswatch.enrich.Annotator;
import newswatch.enrich.claims.Coder;
import newswatch.enrich.claims.Coding;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** A sentence coded whose sides are given (the examples of all rules), and a whole article read. */
// the JIT compiler needs longer for the rules
@Warmup(iterations = 3, time = 5)
public class CodingBenchmark extends ShortRun {
    private Coder coder;
    private Annotator annotator;
    private Round<MarkedSentence> sentences;
    private Round<Article> articles;

    /** Reads rules, sentences and articles. */
    @Setup
    public void read() {
        Rulebook rulebook = Rulebook.load();
        coder = Coder.of(rulebook);
        annotator = Annotator.with(rulebook, List.of());
        sentences = new Round<>(rulebook.files().stream()
                .flatMap(file -> file.value().examples().keySet().stream())
                .map(MarkedSentence::of)
                .toList());
        articles = new Round<>(Corpus.articles(new String[0]));
    }

    @Benchmark
    public Optional<Coding> sentence() {
        MarkedSentence next = sentences.next();
        return coder.code(next.text(), next.source(), next.target());
    }

    @Benchmark
    public EnrichedArticle article() {
        return annotator.annotate(articles.next(), 1);
    }
}
