package newswatch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.enrich.Annotator;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import newswatch.events.json.Json;
import newswatch.ingest.documents.Documents;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading an article costs against only parsing and writing its JSON: compare the two, side by side in one run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnnotationBenchmark {
    private final Annotator annotator = Annotator.load();
    private List<Article> articles;
    private List<String> lines;
    private int next;

    @Setup
    public void read() {
        articles = new Documents()
                .stream(Path.of(System.getProperty("newswatch.articles", "seeds/spring-2018")))
                        .flatMap(result -> result.found().stream())
                        .toList();
        lines = articles.stream().map(AnnotationBenchmark::write).toList();
    }

    @Benchmark
    public EnrichedArticle annotated() {
        return annotator.annotate(articles.get(next()), 1);
    }

    @Benchmark
    public String parsedAndWritten() throws JsonProcessingException {
        return write(Json.MAPPER.readValue(lines.get(next()), Article.class));
    }

    private int next() {
        next = (next + 1) % articles.size();
        return next;
    }

    private static String write(Article article) {
        try {
            return Json.MAPPER.writeValueAsString(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
