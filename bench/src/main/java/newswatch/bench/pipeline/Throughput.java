package newswatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswatch.bench.Corpus;
import newswatch.enrich.Annotator;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;

/**
 * Records a second of the real stream against streams that do nothing with the same records, on the same broker and
 * under the same guarantees, each in a process of its own, in turn: for all articles, and for those that yield a claim.
 * What counts is the steady state: of every variant the first {@value #LEFT_OUT} records and {@value #WARM_UP} seconds
 * are left out, in which the JIT compiler is still at work (annotation needs some 10,000 articles until it is through),
 * and the {@value #WINDOW} seconds after them are counted; the rate of what was left out is printed beside, and the
 * rates of the two halves of the window, which tell whether it still rises. Of several rounds the best of each counts.
 * Arguments: how many rounds (default 1), and a folder for profiles of the real stream.
 */
public final class Throughput {
    private static final int LEFT_OUT = 20_000;
    private static final int WARM_UP = 6;
    private static final int WINDOW = 10;
    /** More than the fastest of them does in warm-up and window. */
    private static final int RECORDS = 300_000;

    private static final int LOOK_MILLIS = 50;

    private final int rounds;
    private final Path profiles;

    private Throughput(int rounds, Path profiles) {
        this.rounds = rounds;
        this.profiles = profiles;
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Throughput throughput = new Throughput(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1,
                arguments.length > 1 ? Path.of(arguments[1]) : null);
        if (throughput.profiles != null) {
            Files.createDirectories(throughput.profiles);
        }
        List<Article> all = Corpus.articles(new String[0]);
        Annotator annotator = Annotator.load();
        List<Article> telling = all.stream()
                .filter(article -> !annotator.annotate(article, 1).claims().isEmpty())
                .toList();
        throughput.compare("all", all);
        throughput.compare("with-a-claim", telling);
    }

    private void compare(String name, List<Article> articles) throws InterruptedException {
        try (Ground ground = Ground.prepared()) {
            ground.send(
                    Article.class,
                    News.repeated(articles, LEFT_OUT).limit(RECORDS).map(Ground::record));
            Map<Variant, Double> best = new EnumMap<>(Variant.class);
            for (int round = 0; round < rounds; round++) {
                for (Variant variant : Variant.COMPARED) {
                    Rates rates = rates(ground, variant, name + "-" + round);
                    System.out.printf("  %s, %s: %s%n", name, variant, rates);
                    best.merge(variant, rates.steady(), Math::max);
                }
            }
            best.forEach((variant, rate) -> System.out.printf(
                    "%-12s %-6s %,8.0f records/s; the real stream does %.2f of it%n",
                    name, variant, rate, best.get(Variant.ENRICH) / rate));
        }
    }

    private Rates rates(Ground ground, Variant variant, String name) throws InterruptedException {
        String group = StreamProcess.group(variant) + "-" + name;
        try (Child child = ground.start(variant, group, flags(variant, name));
                Progress progress = new Progress(ground.kafka(), group)) {
            child.told("running after ");
            Mark first = mark(progress, null, 1, 0);
            Mark warm = mark(progress, first, LEFT_OUT, WARM_UP);
            Mark half = mark(progress, warm, 1, WINDOW / 2);
            return new Rates(first, warm, half, mark(progress, half, 1, WINDOW / 2));
        }
    }

    /** The first moment at which so many more records are done than then, and so many seconds have gone by. */
    private static Mark mark(Progress progress, Mark since, int records, int seconds) throws InterruptedException {
        Mark now = Mark.now(progress);
        Mark from = since == null ? new Mark(0, now.nanos()) : since;
        while (now.records() - from.records() < records || now.nanos() - from.nanos() < seconds * 1e9) {
            if (now.records() >= RECORDS) {
                throw new IllegalStateException("all records were done before the window was over");
            }
            Thread.sleep(LOOK_MILLIS);
            now = Mark.now(progress);
        }
        return now;
    }

    /** How many records were done at a moment. */
    private record Mark(long records, long nanos) {
        static Mark now(Progress progress) throws InterruptedException {
            return new Mark(progress.done(Topics.ARTICLES.name()), System.nanoTime());
        }

        /** Records a second. */
        double since(Mark earlier) {
            return (records - earlier.records) / ((nanos - earlier.nanos) / 1e9);
        }
    }

    /** What a run came to: where it began, where it was warm, the middle and the end of its window. */
    private record Rates(Mark first, Mark warm, Mark half, Mark last) {
        double steady() {
            return last.since(warm);
        }

        @Override
        public String toString() {
            return "%,.0f records/s (in halves %,.0f and %,.0f), after %,.0f at first (%,d records)"
                    .formatted(
                            steady(),
                            half.since(warm),
                            last.since(half),
                            warm.since(first),
                            warm.records() - first.records());
        }
    }

    private List<String> flags(Variant variant, String name) {
        List<String> flags = new ArrayList<>(Arrays.asList("-Xmx384m"));
        if (profiles != null && variant == Variant.ENRICH) {
            flags.add("-XX:StartFlightRecording:settings=profile,filename=" + profiles.resolve(name + ".jfr"));
        }
        return flags;
    }
}
