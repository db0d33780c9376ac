package newswatch.bench.developments;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import newswatch.enrich.developments.InMemoryRelation;
import newswatch.enrich.developments.RelationChange;
import newswatch.enrich.developments.Tracker;
import newswatch.enrich.watch.Watch;

/**
 * What one more claim costs the developments of one relation as they grow, on the heap, without moods and stores; times
 * are of the processor. Arguments: developments at most (default 1,000,000), and how many articles come a day.
 */
public final class DevelopmentGrowth {
    private static final int MEASURED = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final InMemoryRelation relation = new InMemoryRelation();
    private final Tracker tracker;
    private final InventedNews news;

    private DevelopmentGrowth(double perDay) {
        Watch watch = Watch.load(Path.of("seeds/watches")).get(0);
        tracker = new Tracker(watch, "bench");
        news = new InventedNews(watch.id(), "PRK-USA", FIRST, perDay);
    }

    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        double perDay = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 4;
        new DevelopmentGrowth(perDay).measure(most, perDay);
    }

    private void measure(int most, double perDay) {
        double least = 0;
        for (int size = 1_000; size <= most; size *= 10) {
            grow(size - MEASURED / 2);
            double cost = cost();
            least = least == 0 ? cost : least;
            System.out.printf(
                    "%,9d developments, %.0f articles a day: %.0f µs a claim, %.2f times that at 1,000%n",
                    size, perDay, cost, cost / least);
        }
    }

    private void grow(int size) {
        while (relation.size() < size) {
            hear();
        }
    }

    private double cost() {
        long begun = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < MEASURED; i++) {
            hear();
        }
        return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e3 / MEASURED;
    }

    private void hear() {
        RelationChange change = tracker.track(relation, news.next());
        relation.apply(change);
    }
}
