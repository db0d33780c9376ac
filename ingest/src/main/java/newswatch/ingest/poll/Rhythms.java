package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.events.SourceState;
import newswatch.events.SourceState.Rhythm;

/** How often a source brings something new, from the dates of what it shows and from when it came. */
final class Rhythms {
    private static final int LEAST_DATES = 4;
    private static final int LATEST = 30;
    /** What is longer than this is a pause, not a rhythm. */
    private static final Duration LONGEST = Duration.ofDays(60);
    /** Of the longest gap, what is forgotten in a day. */
    private static final double FORGOTTEN = 0.02;

    private Rhythms() {}

    /**
     * @param before the state before the poll
     * @param dates of what the source shows now
     * @param newest when the newest thing that this poll brought was published, or null
     */
    static Rhythm after(SourceState before, List<Instant> dates, Instant newest, Instant now) {
        List<Long> gaps = gaps(dates);
        long arrived =
                newest == null || before.lastNew() == null ? 0 : seconds(Duration.between(before.lastNew(), newest));
        Rhythm old = before.rhythm();
        if (gaps.isEmpty() && arrived == 0) {
            return old;
        }
        long shown = gaps.isEmpty()
                ? arrived
                : gaps.stream().mapToLong(Long::longValue).sum() / gaps.size();
        long longest =
                Math.max(arrived, gaps.stream().mapToLong(Long::longValue).max().orElse(0));
        return old == null
                ? new Rhythm(shown, longest)
                : new Rhythm((2 * old.typicalSeconds() + shown) / 3, Math.max(longest, faded(old, before, now)));
    }

    private static long faded(Rhythm old, SourceState before, Instant now) {
        Duration passed = before.lastSuccess() == null ? Duration.ZERO : Duration.between(before.lastSuccess(), now);
        double kept = Math.pow(1 - FORGOTTEN, Math.max(0, passed.toMinutes() / 1440.0));
        return Math.max(old.typicalSeconds(), Math.round(old.longestSeconds() * kept));
    }

    private static List<Long> gaps(List<Instant> dates) {
        List<Instant> latest = dates.stream()
                .sorted((a, b) -> b.compareTo(a))
                .distinct()
                .limit(LATEST)
                .toList();
        return latest.size() < LEAST_DATES
                ? List.of()
                : java.util.stream.IntStream.range(1, latest.size())
                        .mapToObj(i -> seconds(Duration.between(latest.get(i), latest.get(i - 1))))
                        .toList();
    }

    private static long seconds(Duration gap) {
        return Math.max(0, Math.min(gap.toSeconds(), LONGEST.toSeconds()));
    }
}
