package newswatch.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that pages, sidecars and article lines write. A date without an hour is noon UTC, an hour without a zone is UTC. */
public final class PublishedDates {
    private static final int MAX_LENGTH = 120;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4}) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(\\d{1,2})(?!\\d)");
    private static final LocalDate OLDEST = LocalDate.of(1980, 1, 1);

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final List<DateTimeFormatter> EXACT = List.of(ISO, DateTimeFormatter.RFC_1123_DATE_TIME);

    private PublishedDates() {}

    /** Reads a value that should be a date and nothing else, or begins with one. */
    public static Optional<Instant> parse(String raw) {
        if (raw == null || raw.isBlank() || raw.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = raw.strip();
        for (DateTimeFormatter format : EXACT) {
            try {
                return plausible(
                        instant(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
            } catch (DateTimeException e) {
                // the next one may fit
            }
        }
        return find(text);
    }

    /** Finds a day written out somewhere in a short line. */
    static Optional<Instant> find(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = line.toLowerCase(Locale.ROOT);
        Matcher matcher = MONTH_FIRST.matcher(text);
        if (matcher.find()) {
            return day(matcher.group(3), month(matcher.group(1)), matcher.group(2));
        }
        matcher = DAY_FIRST.matcher(text);
        if (matcher.find()) {
            return day(matcher.group(3), month(matcher.group(2)), matcher.group(1));
        }
        matcher = YEAR_FIRST.matcher(text);
        return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name) + 1);
    }

    private static Optional<Instant> day(String year, String month, String day) {
        try {
            return plausible(
                    instant(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        LocalDateTime local = parsed instanceof LocalDate day ? day.atTime(LocalTime.NOON) : (LocalDateTime) parsed;
        return local.toInstant(ZoneOffset.UTC);
    }

    // an empty field of a content system shows as the first of January 1970
    private static Optional<Instant> plausible(Instant date) {
        return date.isBefore(OLDEST.atStartOfDay().toInstant(ZoneOffset.UTC)) ? Optional.empty() : Optional.of(date);
    }
}
