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
        return new Report(run, run.ground().arrivals(), run.copies());
    }

    void print(PrintStream out) throws IOException {
        Scale scale = run.ground().scale();
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
        Map<String, Tally.Counts> counts = run.ground().books().counts();
        run.ground().plan().wishes().forEach(wish -> subscription(out, wish.id(), counts.get(wish.id())));
        tempers(out);
        long messages = run.ground().books().messages().size();
        line(
                out,
                "throughput",
                "%d deliveries in %d messages, %.0f and %.0f a second; %d messages delivered, %d dead-lettered",
                run.ground().books().settled(),
                messages,
                run.ground().books().settled() / seconds(run.took()),
                messages / seconds(run.took()),
                run.ground().books().messages(Outcome.DELIVERED),
                run.ground().books().messages(Outcome.DEAD_LETTERED));
        line(
                out,
                "repeats",
                "%d, at most %d copies of one message; by what came between: %s; without a cause: %d",
                copies.all().size(),
                copies.most(),
                byCause(),
                copies.unexcused().size());
        copies.unexcused().forEach(repeat -> line(out, "without a cause", "%s", repeat));
        line(out, "blows", "%s", blows());
        spread(out, "back at work", pauses());
        delays(out, "", 0);
        for (AlertsProcess process : run.processes()) {
            Memory memory = process.memory();
            line(
                    out,
                    "memory",
                    "%s: heap of %d MB, a full collection left at most %d MB; resident at most %d MB",
                    memory.name(),
                    Memory.HEAP_MEGABYTES,
                    memory.heap(),
                    memory.resident() / MEGA);
        }
    }

    /** How long sound endpoints waited, with the bad ones and without; the first half of the alerts warms up. */
    static void compare(Report bad, Report sound, PrintStream out) {
        int half = bad.run().ground().scale().alerts() / 2;
        bad.delays(out, ", bad too", half);
        sound.delays(out, ", all sound", half);
        for (boolean atOnce : new boolean[] {true, false}) {
            line(
                    out,
                    atOnce ? "ratio at once" : "ratio in groups",
                    "p50 %.2f, p99 %.2f",
                    ratio(bad.delay(atOnce, half), sound.delay(atOnce, half), 0.5),
                    ratio(bad.delay(atOnce, half), sound.delay(atOnce, half), 0.99));
        }
    }

    private static double ratio(Sample bad, Sample sound, double share) {
        return (double) bad.quantile(share) / Math.max(1, sound.quantile(share));
    }

    private void delays(PrintStream out, String of, int from) {
        spread(out, "at once" + of, delay(true, from));
        spread(out, "in groups" + of, delay(false, from));
    }

    private Sample delay(boolean atOnce, int from) {
        return arrivals.delays(run.wire(), atOnce, from);
    }

    private void subscription(PrintStream out, String id, Tally.Counts counts) {
        line(
                out,
                id,
                "deliveries %d = delivered %d + suppressed %s + dead-lettered %d + pending %d",
                counts.deliveries(),
                counts.delivered(),
                counts.suppressed(),
                counts.deadLettered(),
                counts.pending());
    }

    private void tempers(PrintStream out) {
        Map<Temper, Map<Answer, Long>> posts = new TreeMap<>(run.ground().plan().endpoints().stream()
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
        List<Instant> posts = run.ground().plan().endpoints().stream()
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
        out.printf(Locale.ROOT, "%-20s %s%n", name, String.format(Locale.ROOT, figures, values));
    }
}
