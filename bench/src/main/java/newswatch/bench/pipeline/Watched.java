package newswatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process and its figures over time. */
final class Watched {
    private static final double MEGABYTE = 1 << 20;

    private final String name;
    private final long pid;
    private final Path state;
    private final Lag lag;
    private final Map<String, Trend> trends = new LinkedHashMap<>();

    /** How many records wait for it. */
    interface Lag {
        double now() throws InterruptedException;
    }

    /** @param state the directory of its state */
    Watched(String name, long pid, Path state, Lag lag) {
        this.name = name;
        this.pid = pid;
        this.state = state;
        this.lag = lag;
    }

    /** Looks at it, resident memory and lag before the collection that the heap's figure needs; answers with a line. */
    String look(Path scratch) throws IOException, InterruptedException {
        double waiting = lag.now();
        double resident = Vitals.resident(pid) / MEGABYTE;
        double heap = Vitals.heap(pid, scratch) / MEGABYTE;
        double threads = Vitals.threads(pid);
        double handles = Vitals.handles(pid);
        double size = Vitals.size(state) / MEGABYTE;
        note("heap MB", heap);
        note("resident MB", resident);
        note("threads", threads);
        note("handles", handles);
        note("state MB", size);
        note("lag", waiting);
        return "%s heap %.0f rss %.0f thr %.0f fd %.0f state %.1f lag %.0f"
                .formatted(name, heap, resident, threads, handles, size, waiting);
    }

    private void note(String figure, double value) {
        trends.computeIfAbsent(figure, name -> new Trend()).add(value);
    }

    /** First third against last third, figure by figure. */
    void summarize() {
        trends.forEach((figure, trend) -> System.out.printf(
                "%-7s %-12s %,10.1f then %,10.1f (%s), at most %,.1f%n",
                name, figure, trend.first(), trend.last(), grown(trend), trend.most()));
    }

    private static String grown(Trend trend) {
        return trend.first() == 0 ? "none at first" : "%.2f times".formatted(trend.last() / trend.first());
    }
}
