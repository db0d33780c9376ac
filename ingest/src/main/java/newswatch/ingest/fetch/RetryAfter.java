package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;

/** How long a host wants to be left in peace: at least a second, at most a day. */
final class RetryAfter {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** For a 429 that does not say how long; such a 503 may be one page's trouble. */
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private RetryAfter() {}

    /** Zero where the host is content. */
    static Duration of(int status, Headers headers, Clock clock) {
        boolean trouble = status == 408 || status == 425 || status == 429 || status >= 500;
        Duration asked = trouble ? parsed(headers, clock) : null;
        if (asked == null) {
            return status == 429 ? UNSAID : Duration.ZERO;
        }
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration parsed(Headers headers, Clock clock) {
        String value = headers.get(OwnWay.RETRY_AFTER);
        if (value != null && value.matches("\\d+")) {
            return value.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(value));
        }
        Date until = headers.getDate(OwnWay.RETRY_AFTER);
        if (until == null) {
            return null;
        }
        Date date = headers.getDate("Date"); // by the server's own clock, where it shows it
        Instant now = date == null ? clock.instant() : date.toInstant();
        return Duration.between(now, until.toInstant());
    }
}
