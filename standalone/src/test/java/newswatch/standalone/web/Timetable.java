package newswatch.standalone.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When a site publishes and changes what. An item can be seen for six hours at least, each of its editions for two.
 *
 * @param rhythm usual time between two items
 * @param revises whether items change afterwards
 */
record Timetable(Duration rhythm, boolean revises) {
    /** How long an item can be seen at the least. */
    static final Duration SHOWN = Duration.ofHours(6);

    private static final Duration SETTLED = Duration.ofHours(2);
    private static final int LEAST_WINDOW = 8;
    private static final double REVISED = 0.12;
    private static final double REVISED_TWICE = 0.03;
    private static final double SHORTEST_GAP = 0.8;
    private static final double GAP_RANGE = 0.4;

    static Timetable of(Random random, boolean revises) {
        double kind = random.nextDouble();
        long minutes = kind < 0.03 ? 6 : kind < 0.2 ? 30 + random.nextInt(30) : 240 + random.nextInt(240);
        return new Timetable(Duration.ofMinutes(minutes), revises);
    }

    /** How many items one must show to show each for long enough. */
    int window() {
        return Math.max(LEAST_WINDOW, 1 + (int) Math.ceil(SHOWN.toSeconds() / (SHORTEST_GAP * rhythm.toSeconds())));
    }

    List<Item> items(String host, Plan plan, Random random) {
        List<Item> items = new ArrayList<>();
        Instant at = plan.start().minus(SHOWN).plus(scaled(rhythm, random.nextDouble()));
        while (at.isBefore(plan.end())) {
            items.add(new Item(
                    host,
                    items.size() + 1,
                    editions(at, random).stream()
                            .filter(edition -> edition.isBefore(plan.end()))
                            .toList()));
            at = at.plus(scaled(rhythm, SHORTEST_GAP + GAP_RANGE * random.nextDouble()));
        }
        return items;
    }

    private List<Instant> editions(Instant published, Random random) {
        double kind = random.nextDouble();
        if (!revises || kind >= REVISED + REVISED_TWICE) {
            return List.of(published);
        }
        Instant second = published.plus(SETTLED);
        return kind < REVISED
                ? List.of(published, second.plus(scaled(SETTLED, GAP_RANGE * random.nextDouble())))
                : List.of(published, second, second.plus(SETTLED));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor)).truncatedTo(ChronoUnit.SECONDS);
    }
}
