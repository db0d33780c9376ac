package newswatch.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import newswatch.alerts.deliver.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alerts over many channels, some of them dead, slow or flapping, while those who deliver are killed, and one of two is
 * frozen past its session: every alert is delivered, suppressed or dead-lettered, once, and what is sent again is the
 * same. {@link Scale} says how to choose the numbers; the figures stand in the test's output.
 */
class ConservationTest { // D4, D5, D6, D7, D14
    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    @Timeout(3_600)
    void every_alert_is_delivered_suppressed_or_dead_lettered_and_repeats_are_the_same() throws Exception {
        try (Run run = new Run(scale, directory)) {
            run.go();
            Report report = Report.of(run);
            report.print(System.out);
            conserved(run);
            arrived(report.arrivals());
            repeated(report.copies());
        }
    }

    private static void conserved(Run run) {
        Map<String, Tally.Counts> counts = run.books().counts();
        run.plan().wishes().forEach(wish -> {
            Tally.Counts of = counts.get(wish.id());
            assertThat(of).as("%s", wish.id()).isNotNull();
            assertThat(of.deliveries())
                    .as("%s: alerts x channels", wish.id())
                    .isEqualTo(run.due().get(wish.id()).intValue());
            assertThat(of.conserved()).as("%s: %s", wish.id(), of).isTrue();
            assertThat(of.pending()).as("%s: pending", wish.id()).isZero();
            assertThat(of.suppressed().getOrDefault("backfill", 0))
                    .as("%s: backfill", wish.id())
                    .isEqualTo((int) run.backfill(wish));
        });
        assertThat(run.books().deliveries()).as("written once").allMatch(owed -> owed.written == 1);
        assertThat(run.books().deliveries()).as("settled once").allMatch(owed -> owed.settled == 1);
        assertThat(run.books().faults()).as("contradictions").isEmpty();
    }

    private static void arrived(Arrivals arrivals) {
        assertThat(arrivals.lost()).as("delivered and never taken").isEmpty();
        assertThat(arrivals.unknown()).as("never closed").isEmpty();
        assertThat(arrivals.changed()).as("other bytes").isEmpty();
        assertThat(arrivals.outOfOrder()).as("out of order").isEmpty();
    }

    private static void repeated(Copies copies) {
        assertThat(copies.unexcused()).as("repeated without a cause").isEmpty();
    }
}
