package newswatch.bench.pipeline;

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
 * Of {@value #ROUNDS} rounds the best of each counts; the first fifth of each run is left out. Arguments: how many
 * records (default 20,000), and a folder for profiles of the real stream.
 */
public final class Throughput {
    private static final int ROUNDS = 2;
    private static final int LOOK_MILLIS = 20;

    private final int records;
    private final Path profiles;

    private Throughput(int records, Path profiles) {
        this.records = records;
        this.profiles = profiles;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Throughput throughput = new Throughput(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000,
                arguments.length > 1 ? Path.of(arguments[1]) : null);
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
            ground.send(News.repeated(articles).limit(records));
            Map<Variant, Double> best = new EnumMap<>(Variant.class);
            for (int round = 0; round < ROUNDS; round++) {
                for (Variant variant : Variant.COMPARED) {
                    double rate = rate(ground, variant, name + "-" + round);
                    System.out.printf("  %s, %s: %,.0f records/s%n", name, variant, rate);
                    best.merge(variant, rate, Math::max);
                }
            }
            best.forEach((variant, rate) -> System.out.printf(
                    "%-12s %-6s %,8.0f records/s; the real stream does %.2f of it%n",
                    name, variant, rate, best.get(Variant.ENRICH) / rate));
        }
    }

    private double rate(Ground ground, Variant variant, String name) throws InterruptedException {
        String group = StreamProcess.group(variant) + "-" + name;
        try (Child child = ground.start(variant, group, flags(variant, name));
                Progress progress = new Progress(ground.kafka(), group)) {
            child.told("running after ");
            String topic = Topics.ARTICLES.name();
            long begun = 0;
            long from = 0;
            while (begun == 0) {
                Thread.sleep(LOOK_MILLIS);
                from = progress.done(topic);
                begun = from >= records / 5 ? System.nanoTime() : 0;
            }
            while (progress.left(topic) > 0) {
                Thread.sleep(LOOK_MILLIS);
            }
            return (records - from) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private List<String> flags(Variant variant, String name) {
        List<String> flags = new ArrayList<>(Arrays.asList("-Xmx512m"));
        if (profiles != null && variant == Variant.ENRICH) {
            flags.add("-XX:StartFlightRecording:settings=profile,filename=" + profiles.resolve(name + ".jfr"));
        }
        return flags;
    }
}
