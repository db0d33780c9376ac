package newswatch.enrich.relations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import newswatch.events.RelationState.Mood;

/** The mood of one direction over the days up to {@code last}, a pure function of the impulses by day. */
final class MoodCurve {
    /** Days looked back over; older impulses weigh next to nothing. */
    static final int DAYS = 400;

    /** Days over which the trend is followed: its memory is that of the mood, not of the baseline. */
    private static final int FOLLOWED = 120;

    private static final int MOVERS = 5;

    private final Direction direction;
    private final LocalDate last;
    private final List<MoodDay> days;
    private final long[] sums = new long[DAYS];
    private final int[] counts = new int[DAYS];

    MoodCurve(Direction direction, List<MoodDay> days, LocalDate last) {
        this.direction = direction;
        this.last = last;
        this.days = days;
        for (MoodDay day : days) {
            day.impulses().stream().filter(impulse -> impulse.in(direction)).forEach(impulse -> {
                int at = DAYS - 1 - age(day);
                sums[at] += impulse.tenths();
                counts[at]++;
            });
        }
    }

    Mood mood() {
        int at = DAYS - 1;
        Trend trend = trend();
        return new Mood(
                direction.side(),
                direction.other(),
                mean(at),
                baseline(at),
                trend.name(),
                movedBy(trend, baseline(at)));
    }

    /** Followed day by day from long enough ago, so that it depends on the impulses alone. */
    private Trend trend() {
        Trend trend = Trend.STEADY;
        for (int at = DAYS - FOLLOWED; at < DAYS; at++) {
            trend = trend.next(mean(at) - baseline(at));
        }
        return trend;
    }

    private int mean(int at) {
        return Decay.MOOD.mean(sums, counts, at);
    }

    private int baseline(int at) {
        return Decay.BASELINE.mean(sums, counts, at);
    }

    private List<String> movedBy(Trend trend, int baseline) {
        int sign = trend == Trend.WORSENING ? -1 : 1;
        return days.stream()
                .flatMap(day -> day.impulses().stream()
                        .filter(impulse -> impulse.in(direction))
                        .map(impulse -> push(impulse, age(day), baseline)))
                .filter(push -> trend == Trend.STEADY ? push.force() != 0 : push.force() * sign > 0)
                .sorted(Push.STRONGEST)
                .limit(MOVERS)
                .map(Push::development)
                .toList();
    }

    private static Push push(Impulse impulse, int age, int baseline) {
        return new Push(impulse.development(), Decay.MOOD.weight(age) * (impulse.tenths() - baseline));
    }

    /** In Seoul it is tomorrow already: an act dated a day ahead of event time counts as today's. */
    private int age(MoodDay day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(day.day(), last));
    }

    /** The days a curve up to {@code last} is made of. */
    static LocalDate from(LocalDate last) {
        return last.minusDays(DAYS - 1);
    }

    static LocalDate to(LocalDate last) {
        return last.plusDays(1);
    }

    private record Push(String development, long force) {
        static final Comparator<Push> STRONGEST =
                Comparator.comparingLong((Push push) -> -Math.abs(push.force())).thenComparing(Push::development);
    }
}
