package newswatch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.alerts.queries.StandingQueries;
import newswatch.enrich.Annotator;
import newswatch.events.Alert;
import newswatch.events.EnrichedArticle;
import newswatch.events.json.Json;

/**
 * What asking an article 1,000 standing queries costs one core against asking it 10 of them, side by side in one run,
 * its alerts made; and as the matcher has it, with the article parsed and the alerts written. The queries are made of
 * half the articles, and all are asked. Times are of the processor, an article's the mean, each the least of
 * {@value #ROUNDS} rounds; then how long single articles take with 10,000.
 *
 * <p>Arguments: a folder or file of articles, if not the usual ones.
 */
public final class QueryCost {
    private static final int ROUNDS = 5;
    private static final int MOST_ARTICLES = 500;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final List<EnrichedArticle> articles;
    private final List<String> lines;
    private final PrintStream out;
    /** Keeps results alive. */
    private long written;

    private QueryCost(List<EnrichedArticle> articles, PrintStream out) {
        this.articles = articles;
        this.out = out;
        lines = articles.stream().map(QueryCost::json).toList();
    }

    /** Work on an article; answers with how much came of it. */
    private interface Work {
        int on(int article) throws JsonProcessingException;
    }

    public static void main(String[] args) throws JsonProcessingException {
        Annotator annotator = Annotator.load();
        List<EnrichedArticle> articles = Corpus.articles(args).stream()
                .limit(MOST_ARTICLES)
                .map(article -> annotator.annotate(article, 1))
                .toList();
        new QueryCost(articles, System.out).measure();
    }

    private void measure() throws JsonProcessingException {
        Map<String, String> many = new QuerySample(articles.subList(0, articles.size() / 2)).take(10_000);
        try (StandingQueries ten = asking(many, 10);
                StandingQueries thousand = asking(many, 1_000)) {
            out.printf("%,d articles, queries such as%n", articles.size());
            many.values().stream().limit(13).forEach(query -> out.println("  " + query));
            met(ten);
            met(thousand);
            compare("asked", i -> asked(ten, articles.get(i)), i -> asked(thousand, articles.get(i)));
            compare("parsed, asked, written", i -> whole(ten, i), i -> whole(thousand, i));
        }
        try (StandingQueries all = asking(many, many.size())) {
            met(all);
            latency(all);
        }
        out.printf("(%,d alerts and characters)%n", written);
    }

    private static StandingQueries asking(Map<String, String> queries, int count) {
        Map<String, String> some = new LinkedHashMap<>();
        queries.entrySet().stream().limit(count).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        StandingQueries asking = new StandingQueries();
        asking.update(some, Instant.EPOCH);
        return asking;
    }

    private void met(StandingQueries queries) {
        int[] met = articles.stream()
                .mapToInt(article -> asked(queries, article))
                .sorted()
                .toArray();
        out.printf(
                "%,6d queries: an article meets %d in the median, %.1f in the mean, %d at most%n",
                queries.size(),
                met[met.length / 2],
                Arrays.stream(met).average().orElse(0),
                met[met.length - 1]);
    }

    private void compare(String name, Work few, Work many) throws JsonProcessingException {
        double least = Double.MAX_VALUE;
        double most = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            least = Math.min(least, time(few));
            most = Math.min(most, time(many));
        }
        out.printf("%s: 10 queries %.0f µs, 1,000 queries %.0f µs: %.1f times%n", name, least, most, most / least);
    }

    /** Microseconds an article. */
    private double time(Work work) throws JsonProcessingException {
        long begun = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < articles.size(); i++) {
            written += work.on(i);
        }
        return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e3 / articles.size();
    }

    private void latency(StandingQueries queries) {
        double[] millis = new double[articles.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < millis.length; i++) {
                long begun = CLOCK.getCurrentThreadCpuTime();
                written += asked(queries, articles.get(i));
                millis[i] = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf(
                "an article asked %,d queries: median %.1f ms, p99 %.1f ms, most %.1f ms%n",
                queries.size(), millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1]);
    }

    private static int asked(StandingQueries queries, EnrichedArticle article) {
        return queries.alerts(article, false, id -> true).size();
    }

    private int whole(StandingQueries queries, int article) throws JsonProcessingException {
        EnrichedArticle parsed = Json.MAPPER.readValue(lines.get(article), EnrichedArticle.class);
        int characters = 0;
        for (Alert alert : queries.alerts(parsed, false, id -> true)) {
            characters += json(alert).length();
        }
        return characters;
    }

    private static String json(Object record) {
        try {
            return Json.MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
