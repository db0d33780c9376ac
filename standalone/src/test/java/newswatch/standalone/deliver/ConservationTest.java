package newswatch.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import newswatch.events.Receipt.Outcome;
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
    @Timeout(7_200)
    void every_alert_is_delivered_suppressed_or_dead_lettered_and_repeats_are_the_same() throws Exception {
        try (Run run = new Run(scale, Plan.of(scale), directory)) {
            run.go();
            Report report = Report.of(run);
            report.print(System.out);
            Conservation.holds(run.ground());
            assertThat(report.copies().unexcused())
                    .as("repeated without a cause")
                    .isEmpty();
            spared(run.ground());
        }
    }

    @Test
    @Timeout(7_200)
    void sound_endpoints_hardly_feel_the_bad_ones() throws Exception { // D8
        try (Run bad = new Run(scale.calm(), Plan.of(scale), directory.resolve("bad"));
                Run sound = new Run(scale.calm(), Plan.of(scale).sound(), directory.resolve("sound"))) {
            sound.go();
            bad.go();
            // printed, not judged: other work on this machine would be judged with it
            Report.compare(Report.of(bad), Report.of(sound), System.out);
            Conservation.holds(sound.ground());
            Conservation.holds(bad.ground());
        }
    }

    /** What is dead takes nothing; whoever takes everything is given everything. */
    private static void spared(Ground ground) {
        assertThat(ground.books().messages())
                .filteredOn(told -> ground.temper(told.channel) == Temper.SOUND)
                .noneMatch(told -> told.outcome == Outcome.DEAD_LETTERED);
        assertThat(ground.books().messages())
                .filteredOn(told -> ground.temper(told.channel).dead())
                .noneMatch(told -> told.outcome == Outcome.DELIVERED);
        ground.plan().endpoints().stream()
                .filter(endpoint -> endpoint.temper().dead())
                .forEach(dead -> assertThat(ground.books().deliveries())
                        .as("it is told, once, that it fails")
                        .filteredOn(owed -> dead.channel().equals(owed.about))
                        .hasSize(1));
    }
}
