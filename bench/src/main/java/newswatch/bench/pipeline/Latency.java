package newswatch.bench.pipeline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import newswatch.bench.Corpus;
import newswatch.events.Article;

/**
 * How long it takes from an article on its topic to its alert on the alert topic, as a consumer of what is committed
 * sees it, against the same hops with nothing done between them, at the same rates one after the other, on the same
 * broker. Arguments: what the real stream does at most in records a second (as {@link Throughput} says; default {@value #MODEST},
 * which most machines do), and the seconds of each run (default 60).
 */
public final class Latency {
    private static final double MODEST = 200;
    private static final List<Integer> SHARES = List.of(10, 50, 90);
    /** Of the articles, one in so many is sample news, of which most ring. */
    private static final int RINGING = 5;
    /** So many of them are dated before 2018, so that the last are not ahead of the clock. */
    private static final int EARLIER = 1_500;

    private final double most;
    private final int seconds;

    private Latency(double most, int seconds) {
        this.most = most;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        new Latency(
                        arguments.length > 0 ? Double.parseDouble(arguments[0]) : MODEST,
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60)
                .measure();
    }

    private void measure() throws Exception {
        for (int share : SHARES) {
            double[] plain = latencies(Variant.HOPS, share);
            double[] real = latencies(Variant.ENRICH, share);
            System.out.printf(
                    "%d %%: the hops alone p50 %.0f ms p99 %.0f ms (%d), the real stream p50 %.0f ms p99 %.0f ms (%d):"
                            + " %.2f and %.2f times%n",
                    share,
                    at(plain, 50),
                    at(plain, 99),
                    plain.length,
                    at(real, 50),
                    at(real, 99),
                    real.length,
                    at(real, 50) / at(plain, 50),
                    at(real, 99) / at(plain, 99));
        }
    }

    /** In milliseconds, sorted. */
    private double[] latencies(Variant variant, int share) throws Exception {
        try (Ground ground = Ground.prepared();
                Child child = ground.start(variant, StreamProcess.group(variant), List.of("-Xmx512m"))) {
            child.told("running after ");
            try (PacedFeed feed = new PacedFeed(ground.kafka(), most * share / 100);
                    Arrived arrived = new Arrived(ground.kafka(), variant)) {
                Iterator<Article> news = mixed();
                feed.send(news, seconds / 3);
                arrived.forget();
                feed.send(news, seconds);
                return arrived.all(feed.sent(), seconds);
            }
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
