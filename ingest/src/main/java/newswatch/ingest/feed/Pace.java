package newswatch.ingest.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a feed wants to be read: {@code ttl} in minutes, or {@code sy:updatePeriod} and {@code sy:updateFrequency}.
 * {@code skipHours} and {@code skipDays} are not heeded: news breaks at night too, and a conditional request costs little.
 */
final class Pace {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String NUMBER = "\\d{1,6}";

    private Pace() {}

    /** Null where it does not say. */
    static Duration of(Parts channel) {
        return channel.text("ttl")
                .filter(ttl -> ttl.matches(NUMBER))
                .map(ttl -> Duration.ofMinutes(Long.parseLong(ttl)))
                .or(() -> channel.text("sy:updateperiod").flatMap(period -> syndicated(period, channel)))
                .filter(pace -> pace.compareTo(Duration.ZERO) > 0)
                .map(Pace::clamped)
                .orElse(null);
    }

    private static Optional<Duration> syndicated(String period, Parts channel) {
        int times = channel.text("sy:updatefrequency")
                .filter(text -> text.matches(NUMBER))
                .map(Integer::parseInt)
                .orElse(1);
        return Optional.ofNullable(
                        switch (period.toLowerCase(Locale.ROOT)) {
                            case "hourly" -> Duration.ofHours(1);
                            case "daily" -> Duration.ofDays(1);
                            case "weekly" -> Duration.ofDays(7);
                            case "monthly" -> Duration.ofDays(30);
                            case "yearly" -> Duration.ofDays(365);
                            default -> null;
                        })
                .map(length -> length.dividedBy(Math.max(1, times)));
    }

    private static Duration clamped(Duration pace) {
        return pace.compareTo(SHORTEST) < 0 ? SHORTEST : pace.compareTo(LONGEST) > 0 ? LONGEST : pace;
    }
}
