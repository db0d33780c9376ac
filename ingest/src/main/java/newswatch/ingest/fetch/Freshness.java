package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** How long a server says that an answer stays as it is, a day at most. */
final class Freshness {
    private static final Duration LONGEST = Duration.ofDays(1);

    private Freshness() {}

    static Duration of(Headers headers, Clock clock) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noCache() || control.noStore()) {
            return Duration.ZERO;
        } else if (control.maxAgeSeconds() >= 0) {
            return clamped(Duration.ofSeconds(control.maxAgeSeconds()).minus(age(headers)));
        }
        Date expires = headers.getDate("Expires");
        if (expires == null) {
            return Duration.ZERO;
        }
        Date date = headers.getDate("Date"); // by the server's own clock, where it shows it
        Instant now = date == null ? clock.instant() : date.toInstant();
        return clamped(Duration.between(now, expires.toInstant()).minus(age(headers)));
    }

    private static Duration age(Headers headers) {
        String age = headers.get("Age");
        return age != null && age.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
    }

    private static Duration clamped(Duration fresh) {
        if (fresh.isNegative()) {
            return Duration.ZERO;
        }
        return fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }
}
