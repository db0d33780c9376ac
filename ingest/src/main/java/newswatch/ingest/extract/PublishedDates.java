package newswatch.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates that pages, feeds, sidecars and article lines write, in many languages. A date without an hour is noon UTC;
 * an hour without a zone is UTC, or the time of the country whose script it is written in. A year alone is no date.
 */
public final class PublishedDates {
    private static final int MAX_LENGTH = 120;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMPACT =
            Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:[t ]?(\\d{2}):?(\\d{2}):?(\\d{2})?)?(?!\\d)");
    private static final Pattern SECONDS = Pattern.compile("1?\\d{9}");
    private static final Pattern MILLIS = Pattern.compile("1?\\d{12}");
    private static final Pattern PART_OF_TIME = Pattern.compile("\\d:|:\\d");
    private static final Instant OLDEST = Instant.parse("1980-01-01T00:00:00Z");

    private PublishedDates() {}

    /** Reads a value that should be a date and nothing else, or begins with one. */
    public static Optional<Instant> parse(String raw) {
        if (raw == null || raw.isBlank() || raw.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = plain(raw);
        if (SECONDS.matcher(text).matches()) {
            return plausible(Instant.ofEpochSecond(Long.parseLong(text)));
        } else if (MILLIS.matcher(text).matches()) {
            return plausible(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        try {
            WrittenTime time = WrittenTime.of(COMPACT.matcher(text).replaceFirst(PublishedDates::spread));
            return PART_OF_TIME.matcher(time.rest()).find()
                    ? Optional.empty()
                    : WrittenDay.of(time.rest()).flatMap(day -> plausible(instant(day, time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Finds a day written out somewhere in a short line. */
    static Optional<Instant> find(String line) {
        return line.length() > MAX_LENGTH
                ? Optional.empty()
                : WrittenDay.find(plain(line)).flatMap(day -> plausible(noon(day)));
    }

    private static String plain(String text) {
        return SPACES.matcher(MonthNames.plain(text)).replaceAll(" ").strip();
    }

    // 20180525T101500
    private static String spread(java.util.regex.MatchResult m) {
        String day = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
        if (m.group(4) == null) {
            return day;
        }
        return day + "t" + m.group(4) + ":" + m.group(5) + (m.group(6) == null ? "" : ":" + m.group(6));
    }

    private static Instant instant(LocalDate day, WrittenTime written) {
        return written.time() == null
                ? noon(day)
                : day.atTime(written.time()).atZone(written.zone()).toInstant();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    // an empty field of a content system shows as the first of January 1970
    private static Optional<Instant> plausible(Instant date) {
        return date.isBefore(OLDEST) ? Optional.empty() : Optional.of(date);
    }
}
