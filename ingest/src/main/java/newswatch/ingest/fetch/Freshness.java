package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How long a server says that an answer stays as it is, a day at most. */
final class Freshness {
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern NEVER = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s])");
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d+)");

    private Freshness() {}

    static Duration of(Headers headers, Clock clock) {
        // by hand, since OkHttp's reader throws at a lone quotation mark
        String control = String.join(",", headers.values("Cache-Control")).toLowerCase(Locale.ROOT) + ","
                + headers.get("Pragma");
        Matcher maxAge = MAX_AGE.matcher(control);
        if (NEVER.matcher(control).find()) {
            return Duration.ZERO;
        } else if (maxAge.find()) {
            return clamped(seconds(maxAge.group(1)).minus(age(headers)));
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
        return age != null && age.matches("\\d+") ? seconds(age) : Duration.ZERO;
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration clamped(Duration fresh) {
        if (fresh.isNegative()) {
            return Duration.ZERO;
        }
        return fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }
}
