package newswatch.standalone.web;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of one run. */
record Report(Scale scale, SimulatedWeb web, Published published, List<IngestProcess> processes, int killed) {
    private static final int MEGA = 1 << 20;
    private static final double MILLIS = 1_000;

    Manners manners() {
        return web.manners().values().stream().reduce(Manners.NONE, Manners::and);
    }

    List<Vitals> vitals() {
        return processes.stream().flatMap(process -> process.vitals().stream()).toList();
    }

    void print(PrintStream out) {
        Manners all = manners();
        line(
                out,
                "run",
                "%d sources, factor %d, %d s, %d kills, faults %s, seed %d",
                scale.sources(),
                scale.factor(),
                scale.real().toSeconds(),
                killed,
                scale.faults(),
                scale.seed());
        line(
                out,
                "editions",
                "%d came, %d had to, missing %d, repeated %d (across feeds %d), unknown %d",
                published.editions(),
                published.seeable().size(),
                published.missing().size(),
                published.repeated().size(),
                published.repeatedAcrossFeeds(),
                published.unknown().size());
        web.manners().forEach((fault, manners) -> line(out, fault.toString(), "%s", manners));
        line(
                out,
                "requests",
                "%.1f a real second, the web took %.1f %% of a core",
                all.requests() / (double) scale.real().toSeconds(),
                100.0 * web.cost().toMillis() / scale.real().toMillis());
        web.breaches().forEach(breach -> line(out, "breach", "%s", breach));
        line(
                out,
                "polls late",
                "p50 %.1f s, p99 %.1f s, most %.1f s",
                lateness().quantile(0.5),
                lateness().quantile(0.99),
                lateness().quantile(1));
        spread(out, "seen after", published.delays());
        spread(out, "between polls", web.polls());
        processes.forEach(process -> memory(out, process.vitals()));
    }

    /** Of all lives of all processes, as each last told it. */
    Lateness lateness() {
        Map<Long, Lateness> last = new HashMap<>();
        vitals().forEach(vitals -> last.put(vitals.process(), vitals.lateness()));
        return last.values().stream().reduce(Lateness.NONE, Lateness::and);
    }

    private static void spread(PrintStream out, String name, Sample sample) {
        line(
                out,
                name,
                "p50 %.1f s, p99 %.1f s, most %.1f s",
                sample.quantile(0.5) / MILLIS,
                sample.quantile(0.99) / MILLIS,
                sample.quantile(1) / MILLIS);
    }

    private static void memory(PrintStream out, List<Vitals> vitals) {
        List<String> thirds = Stream.of(0, 1, 2)
                .map(third -> vitals.subList(vitals.size() * third / 3, vitals.size() * (third + 1) / 3))
                .map(part ->
                        part.stream()
                                                .map(Vitals::heap)
                                                .sorted()
                                                .skip(part.size() / 2)
                                                .findFirst()
                                                .orElse(0L)
                                        / MEGA + " MB")
                .toList();
        long most = vitals.stream().mapToLong(Vitals::heap).max().orElse(0);
        long resident = vitals.stream().mapToLong(Vitals::resident).max().orElse(0);
        line(
                out,
                "memory",
                "heap at most %d MB, medians of thirds %s, resident at most %d MB",
                most / MEGA,
                thirds,
                resident / MEGA);
    }

    private static void line(PrintStream out, String name, String figures, Object... values) {
        out.printf(Locale.ROOT, "%-14s %s%n", name, String.format(Locale.ROOT, figures, values));
    }
}
