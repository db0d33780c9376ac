package newswatch.alerts.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import newswatch.alerts.subscriptions.Wait;
import newswatch.events.Silence;
import newswatch.events.yaml.Omittable;

/**
 * What is posted to make a silence.
 *
 * @param length from its start, or null where {@code endsAt} is given
 * @param startsAt now when left out
 * @param author heeded only where there are no tokens
 */
record SilenceRequest(
        Silence.Of of,
        @Omittable @JsonProperty("for") Wait length,
        @Omittable Instant startsAt,
        @Omittable Instant endsAt,
        @Omittable String comment,
        @Omittable String author) {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_COMMENT = 1_000;

    SilenceRequest {
        if ((length == null) == (endsAt == null)) {
            throw new IllegalArgumentException("give for or endsAt, one of them");
        } else if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment is longer than " + LONGEST_COMMENT + " characters");
        }
    }

    /** @throws Problem.Invalid when it would be over already, or never */
    Silence silence(String id, String by, Instant now) {
        Instant start = startsAt == null ? now : startsAt;
        Instant end = endsAt == null ? start.plus(length.duration()) : endsAt;
        if (!end.isAfter(now) || !end.isAfter(start)) {
            throw Problem.Invalid.of(endsAt == null ? "for" : "endsAt", "is over before it begins");
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Problem.Invalid.of(endsAt == null ? "for" : "endsAt", "a silence lasts at most a year");
        } else if (start.isAfter(now.plus(LONGEST))) {
            throw Problem.Invalid.of("startsAt", "is more than a year away");
        }
        return new Silence(id, of, start, end, by, comment, now);
    }
}
