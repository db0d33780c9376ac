package newswatch.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newswatch.alerts.deliver.Tally;

/** What must hold at the end of every run, whatever befell it. */
final class Conservation {
    private Conservation() {}

    /** Each alert is settled once for each channel, the endpoints took what is delivered, and nothing else. */
    static void holds(Ground ground) {
        Map<String, Tally.Counts> counts = ground.books().counts();
        ground.plan().wishes().stream()
                .filter(Wish::ofNews)
                .forEach(wish -> holds(wish, counts.get(wish.id()), ground));
        assertThat(counts.values()).as("conserved").allMatch(Tally.Counts::conserved);
        assertThat(ground.books().deliveries()).as("written once").allMatch(owed -> owed.written == 1);
        assertThat(ground.books().deliveries())
                .as("settled once")
                .filteredOn(owed -> owed.about == null)
                .allMatch(owed -> owed.settled == 1);
        assertThat(ground.books().faults()).as("contradictions").isEmpty();
        arrived(ground.arrivals());
    }

    private static void holds(Wish wish, Tally.Counts counts, Ground ground) {
        assertThat(counts).as(wish.id()).isNotNull();
        assertThat(counts.deliveries()).as("%s: alerts x channels", wish.id()).isEqualTo((int) ground.due(wish));
        assertThat(counts.pending()).as("%s: pending", wish.id()).isZero();
        assertThat(counts.suppressed().getOrDefault("backfill", 0))
                .as("%s: backfill", wish.id())
                .isEqualTo((int) ground.backfill(wish));
    }

    private static void arrived(Arrivals arrivals) {
        assertThat(arrivals.lost()).as("delivered and never taken").isEmpty();
        assertThat(arrivals.unknown()).as("never closed").isEmpty();
        assertThat(arrivals.changed()).as("other bytes").isEmpty();
        assertThat(arrivals.outOfOrder()).as("out of order").isEmpty();
    }
}
