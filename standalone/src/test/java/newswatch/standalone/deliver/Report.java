package newswatch.standalone.deliver;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.Tally;
import newswatch.events.Receipt.Outcome;
import newswatch.standalone.deliver.Blow.Kind;
import newswatch.standalone.web.Sample;

/** The figures of one run. */
record Report(Run run, Arrivals arrivals, Copies copies) {
    private static final int MEGA = 1 << 20;
    private static final double MILLIS = 1_000;

    static Report of(Run run) {
        return new Report(run, run.arrivals(), run.copies());
    }

    void print(PrintStream out) throws IOException {
        Scale scale = run.scale();
        line(
                out,
                "run",
                "%d alerts in %d s, %d channels (%d dead, %d slow, %d flapping), %d kills, session %d s, seed %d; all settled after %.1f s",
                scale.alerts(),
                scale.length().toSeconds(),
                scale.channels(),
                scale.dead(),
                scale.slow(),
                scale.flapping(),
                run.storm().kills(),
                scale.session().toSeconds(),
                scale.seed(),
                seconds(run.took()));
        run.books().counts().forEach((subscription, counts) -> subscription(out, subscription, counts));
        tempers(out);
        long messages = run.books().messages().size();
        line(
                out,
                "throughput",
                "%d deliveries in %d messages, %.0f and %.0f a second; %d messages delivered, %d dead-lettered",
                run.books().settled(),
                messages,
                run.books().settled() / seconds(run.took()),
                messages / seconds(run.took()),
                run.books().messages(Outcome.DELIVERED),
                run.books().messages(Outcome.DEAD_LETTERED));
        line(
                out,
                "repeats",
                "%d, at most %d copies of one message; by what came between: %s; without a cause: %d",
                copies.all().size(),
                copies.most(),
                byCause(),
                copies.unexcused().size());
        copies.all().forEach(repeat -> line(out, "repeat", "%s: %s", repeat, repeat.blow()));
        line(out, "blows", "%s", blows());
        spread(out, "back at work", pauses());
        delays(out, "");
        for (AlertsProcess process : run.processes()) {
            Memory memory = process.memory();
            line(
                    out,
                    "memory",
                    "%s: heap of %d MB, a collection left at most %d MB; resident at most %d MB",
                    memory.name(),
                    Memory.HEAP_MEGABYTES,
                    memory.heap(),
                    memory.resident() / MEGA);
        }
    }

    void delays(PrintStream out, String of) {
        spread(out, "each at once" + of, arrivals.delays(run.wire(), true));
        spread(out, "in groups" + of, arrivals.delays(run.wire(), false));
    }

    private void subscription(PrintStream out, String id, Tally.Counts counts) {
        line(
                out,
                id,
                "alerts x channels %d = delivered %d + suppressed %s + dead-lettered %d + pending %d",
                run.due().get(id),
                counts.delivered(),
                counts.suppressed(),
                counts.deadLettered(),
                counts.pending());
    }

    private void tempers(PrintStream out) {
        Map<Temper, Map<Answer, Long>> posts = new TreeMap<>(run.plan().endpoints().stream()
                .collect(Collectors.groupingBy(
                        Endpoint::temper,
                        Collectors.flatMapping(
                                endpoint -> endpoint.posts().stream(),
                                Collectors.groupingBy(Post::answer, TreeMap::new, Collectors.counting())))));
        posts.forEach(
                (temper, answers) -> line(out, temper.name().toLowerCase(Locale.ROOT), "posts by answer %s", answers));
    }

    private Map<String, Long> byCause() {
        return copies.all().stream()
                .filter(repeat -> repeat.blow() != null)
                .collect(Collectors.groupingBy(
                        repeat -> repeat.blow().kind().name(), TreeMap::new, Collectors.counting()));
    }

    private String blows() {
        Instant start = run.wire().came(0);
        return run.storm().struck().stream()
                .map(blow -> String.format(Locale.ROOT, "%s %.1f s", blow, seconds(Duration.between(start, blow.at()))))
                .collect(Collectors.joining(", "));
    }

    /** Milliseconds from each kill to the next post that any sound endpoint took. */
    private Sample pauses() {
        List<Instant> posts = run.plan().endpoints().stream()
                .filter(endpoint -> endpoint.temper() == Temper.SOUND)
                .flatMap(endpoint -> endpoint.posts().stream().map(Post::at))
                .sorted(Comparator.naturalOrder())
                .toList();
        Sample pauses = new Sample();
        run.storm().struck().stream().filter(blow -> blow.kind() == Kind.KILLED).forEach(blow -> posts.stream()
                .filter(post -> post.isAfter(blow.at().plusMillis(200)))
                .findFirst()
                .ifPresent(post -> pauses.add(Duration.between(blow.at(), post).toMillis())));
        return pauses;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    private static void spread(PrintStream out, String name, Sample sample) {
        line(
                out,
                name,
                "p50 %.2f s, p99 %.2f s, most %.2f s",
                sample.quantile(0.5) / MILLIS,
                sample.quantile(0.99) / MILLIS,
                sample.quantile(1) / MILLIS);
    }

    private static void line(PrintStream out, String name, String figures, Object... values) {
        out.printf(Locale.ROOT, "%-16s %s%n", name, String.format(Locale.ROOT, figures, values));
    }
}
