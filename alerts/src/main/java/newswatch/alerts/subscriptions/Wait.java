package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it: {@code 30s}, {@code 5m}, {@code 4h}, {@code 1d}, {@code 0s}. */
public record Wait(Duration duration) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})(s|m|h|d)");

    public static Wait of(Duration duration) {
        return new Wait(duration);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Wait parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("write a time as 30s, 5m, 4h or 1d");
        }
        long count = Long.parseLong(matcher.group(1));
        return new Wait(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    @JsonValue
    @Override
    public String toString() {
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        } else if (seconds % 3600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3600 + "h";
    }
}
