package newswatch.ingest.poll;

import java.time.Duration;

/** Spans of time in words, roughly: {@code 40 minutes}, {@code 9 hours}, {@code 3 days}. */
final class Spans {
    private static final int MANY = 2;

    private Spans() {}

    static String words(Duration span) {
        if (span.toDays() >= MANY) {
            return span.toDays() + " days";
        } else if (span.toHours() >= MANY) {
            return span.toHours() + " hours";
        }
        return span.toMinutes() >= MANY ? span.toMinutes() + " minutes" : "minute";
    }
}
