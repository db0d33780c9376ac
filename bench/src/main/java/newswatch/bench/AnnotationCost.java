package newswatch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.Annotator;
import newswatch.events.Article;
import newswatch.events.json.Json;

/**
 * What reading articles costs one core against only parsing their JSON and writing it again, side by side in one run:
 * for all articles, and for those that yield a claim; then the share of each step. Times are of the processor, each the
 * least of {@value #ROUNDS} rounds.
 *
 * <p>Arguments: a folder or file of articles, if not the usual ones.
 */
public final class AnnotationCost {
    private static final int ROUNDS = 5;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Annotator annotator = Annotator.load();
    private final PrintStream out;
    /** Keeps results alive. */
    private long written;

    private AnnotationCost(PrintStream out) {
        this.out = out;
    }

    /** Work on the JSON of one article; answers with the length of what it wrote. */
    private interface Work {
        int on(String line) throws JsonProcessingException;
    }

    public static void main(String[] args) throws JsonProcessingException {
        new AnnotationCost(System.out).measure(Corpus.articles(args));
    }

    private void measure(List<Article> articles) throws JsonProcessingException {
        List<String> all = articles.stream().map(AnnotationCost::json).toList();
        List<String> telling = articles.stream()
                .filter(article -> !annotator.annotate(article, 1).claims().isEmpty())
                .map(AnnotationCost::json)
                .toList();
        compare("all", all);
        compare("with a claim", telling);
        shares("all", all);
        shares("with a claim", telling);
        out.printf("(%,d characters written)%n", written);
    }

    private void compare(String name, List<String> lines) throws JsonProcessingException {
        double plain = Double.MAX_VALUE;
        double read = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            plain = Math.min(plain, time(lines, line -> json(parsed(line)).length()));
            read = Math.min(read, time(lines, line -> json(annotator.annotate(parsed(line), 1))
                    .length()));
        }
        out.printf(
                "%-12s %,6d articles: parsed and written %.1f µs, read too %.1f µs: %.1f times%n",
                name, lines.size(), plain, read, read / plain);
    }

    /** Microseconds an article. */
    private double time(List<String> lines, Work work) throws JsonProcessingException {
        long begun = CLOCK.getCurrentThreadCpuTime();
        for (String line : lines) {
            written += work.on(line);
        }
        return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e3 / lines.size();
    }

    private void shares(String name, List<String> lines) throws JsonProcessingException {
        Map<String, Long> spent = new LinkedHashMap<>();
        long[] last = new long[1];
        for (String line : lines) {
            Article article = parsed(line);
            last[0] = CLOCK.getCurrentThreadCpuTime();
            annotator.annotate(article, 1, step -> {
                long now = CLOCK.getCurrentThreadCpuTime();
                spent.merge(step, now - last[0], Long::sum);
                last[0] = now;
            });
        }
        long total = spent.values().stream().mapToLong(Long::longValue).sum();
        out.print(name + ":");
        spent.forEach((step, nanos) -> out.printf(" %s %.0f %%", step, 100.0 * nanos / total));
        out.println();
    }

    private static Article parsed(String line) throws JsonProcessingException {
        return Json.MAPPER.readValue(line, Article.class);
    }

    private static String json(Object record) {
        try {
            return Json.MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
