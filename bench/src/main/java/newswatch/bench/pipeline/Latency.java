package newswatch.bench.pipeline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.bench.Corpus;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;

/**
 * How long it takes from an article on its topic to its alert on the alert topic, as a consumer of what is committed
 * sees it, against the same hops with nothing done between them, at the same rates, one after the other: shares of what
 * the real stream does at most, which is measured first. Both have read {@value #WARM_UP} articles before. Argument: the
 * seconds of each rate (default 60).
 */
public final class Latency {
    private static final List<Integer> SHARES = List.of(10, 50, 90);
    private static final int WARM_UP = 20_000;
    /** So many more tell what the real stream does at most. */
    private static final int TIMED = 10_000;
    /** Of the articles, one in so many is sample news, of which most ring. */
    private static final int RINGING = 5;
    /** So many of them are dated before 2018, so that the last are not ahead of the clock. */
    private static final int EARLIER = 20_000;

    private static final int LOOK_MILLIS = 50;

    private final int seconds;

    private Latency(int seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        new Latency(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60).measure();
    }

    private void measure() throws Exception {
        Map<Variant, Map<Integer, double[]>> measured = new EnumMap<>(Variant.class);
        double most = 0;
        for (Variant variant : List.of(Variant.ENRICH, Variant.HOPS)) {
            try (Run run = new Run(variant)) {
                double does = run.warmUp();
                most = variant == Variant.ENRICH ? does : most;
                System.out.printf("%s, warm: %,.0f articles a second%n", variant, does);
                Map<Integer, double[]> latencies = new LinkedHashMap<>();
                for (int share : SHARES) {
                    latencies.put(share, run.latencies(most * share / 100));
                }
                measured.put(variant, latencies);
            }
        }
        for (int share : SHARES) {
            print(
                    share,
                    most,
                    measured.get(Variant.HOPS).get(share),
                    measured.get(Variant.ENRICH).get(share));
        }
    }

    private static void print(int share, double most, double[] plain, double[] real) {
        System.out.printf(
                "%d %%, %,.0f articles a second: the hops alone p50 %.0f ms p99 %.0f ms (%d), the real stream p50 %.0f ms"
                        + " p99 %.0f ms (%d): %.2f and %.2f times%n",
                share,
                most * share / 100,
                at(plain, 50),
                at(plain, 99),
                plain.length,
                at(real, 50),
                at(real, 99),
                real.length,
                at(real, 50) / at(plain, 50),
                at(real, 99) / at(plain, 99));
    }

    /** One variant at work, and what is fed to it. */
    private final class Run implements AutoCloseable {
        private final Ground ground = Ground.prepared();
        private final String group;
        private final Child child;
        private final Progress progress;
        private final PacedFeed feed;
        private final Arrived arrived;
        private final Iterator<Article> news = mixed();

        Run(Variant variant) {
            group = StreamProcess.group(variant);
            child = ground.start(variant, group, List.of("-Xmx384m"));
            child.told("running after ");
            progress = new Progress(ground.kafka(), group);
            feed = new PacedFeed(ground.kafka());
            arrived = new Arrived(ground.kafka(), variant);
        }

        /** Articles a second once the JIT compiler is through. */
        double warmUp() throws InterruptedException {
            feed.send(news, WARM_UP + TIMED, Double.POSITIVE_INFINITY);
            awaitDone(WARM_UP);
            long begun = System.nanoTime();
            long done = progress.done(Topics.ARTICLES.name());
            awaitDone(WARM_UP + TIMED);
            double rate = (WARM_UP + TIMED - done) / ((System.nanoTime() - begun) / 1e9);
            awaitNothingLeft();
            return rate;
        }

        /** In milliseconds, sorted. */
        double[] latencies(double perSecond) throws InterruptedException {
            arrived.forget();
            feed.send(news, (int) (seconds * perSecond), perSecond);
            awaitNothingLeft();
            return arrived.all(feed.sent());
        }

        private void awaitDone(long records) throws InterruptedException {
            while (progress.done(Topics.ARTICLES.name()) < records) {
                Thread.sleep(LOOK_MILLIS);
            }
        }

        private void awaitNothingLeft() throws InterruptedException {
            while (progress.left(Topics.ARTICLES.name()) > 0) {
                Thread.sleep(LOOK_MILLIS);
            }
        }

        @Override
        public void close() {
            arrived.close();
            feed.close();
            progress.close();
            child.close();
            ground.close();
        }
    }

    private static Iterator<Article> mixed() {
        Iterator<Article> most =
                News.repeated(Corpus.articles(new String[0]), 0).iterator();
        Iterator<Article> ringing = News.repeated(
                        Corpus.articles(
                                new String[] {Path.of("seeds/spring-2018").toString()}),
                        EARLIER)
                .iterator();
        return Stream.iterate(0, i -> i + 1)
                .map(i -> i % RINGING == 0 ? ringing.next() : most.next())
                .iterator();
    }

    private static double at(double[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    static double[] sorted(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
