package newswatch.enrich.claims.days;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.Precision;

/** Reads the days that a passage names and resolves them against the publication of its article. Not thread-safe. */
public final class Days {
    /** Words that may name a day, or the word after which one is named; figures may too. */
    private static final Set<String> NAMING = naming();

    private final LocalDate today;
    private final LocalDate seoul;
    private final Calendar calendar;
    private final Relative relative;
    private Passage latest;
    private List<Day> ofLatest;

    public Days(Instant publishedAt, ZoneId zone) {
        // a bare date is written as noon or midnight UTC: the hour is not known, and the day may have been over
        ZonedDateTime utc = publishedAt.atZone(Zones.UTC);
        boolean midnight = utc.toLocalTime().equals(LocalTime.MIDNIGHT);
        boolean bare = midnight || utc.toLocalTime().equals(LocalTime.NOON);
        today = (midnight ? utc : publishedAt.atZone(zone)).toLocalDate();
        seoul = bare
                ? utc.toLocalDate().plusDays(1)
                : publishedAt.atZone(Zones.SEOUL).toLocalDate();
        calendar = new Calendar(today);
        relative = new Relative(today, calendar);
    }

    /** The day of publication where the article was written. */
    public LocalDate today() {
        return today;
    }

    /** All days named, in order; several readers ask for those of one passage. */
    public List<Day> in(Passage passage) {
        if (passage != latest) {
            ofLatest = List.copyOf(read(passage));
            latest = passage;
        }
        return ofLatest;
    }

    private List<Day> read(Passage passage) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Day day = mayName(passage.norm(i)) ? at(passage, i) : null;
            if (day != null) {
                if (!closes(passage, days, day)) {
                    days.add(day);
                }
                i = day.end() - 1;
            }
        }
        return days;
    }

    /** "from Sunday to Wednesday": what lasts is told by the day it began. */
    private static boolean closes(Passage passage, List<Day> before, Day day) {
        String norm = passage.norm(day.start() - 1);
        Day last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean to = norm.equals("to") || norm.equals("through") || norm.equals("until");
        return to
                && last != null
                && last.end() == day.start() - 1
                && weekday(passage, last)
                && weekday(passage, day)
                && passage.norm(last.start() - 1).equals("from");
    }

    /**
     * A weekday told in the past: the latest such day, or tomorrow if it had already begun in Seoul.
     *
     * @param eastAsian whether the act is of East Asia
     */
    public LocalDate past(LocalDate named, boolean eastAsian) {
        LocalDate tomorrow = today.plusDays(1);
        if (eastAsian && seoul.equals(tomorrow) && named.getDayOfWeek() == tomorrow.getDayOfWeek()) {
            return tomorrow;
        }
        return named;
    }

    /** The next such weekday from today on. */
    public LocalDate coming(LocalDate named) {
        return today.with(TemporalAdjusters.nextOrSame(named.getDayOfWeek()));
    }

    /** Whether the day is a bare weekday, whose direction the verb's tense decides. */
    public static boolean weekday(Passage passage, Day day) {
        return day.precision() == Precision.DAY && dayOfWeek(passage.norm(day.end() - 1)) != null;
    }

    /** Whether the tense decides if the day lies ahead: a bare weekday, "this weekend", "later this month". */
    public static boolean open(Passage passage, Day day) {
        return weekday(passage, day) || passage.norm(day.end() - 2).equals("this");
    }

    private Day at(Passage passage, int i) {
        String norm = passage.norm(i);
        DayOfWeek weekday = dayOfWeek(norm);
        if (weekday != null) {
            boolean last = passage.norm(i - 1).equals("last");
            LocalDate date = today.with(TemporalAdjusters.previousOrSame(weekday));
            return new Day(last && date.equals(today) ? date.minusWeeks(1) : date, Precision.DAY, i, i + 1);
        }
        return switch (norm) {
            case "today", "tonight", "overnight" -> new Day(today, Precision.DAY, i, i + 1);
            case "yesterday" -> new Day(today.minusDays(1), Precision.DAY, i, i + 1);
            case "tomorrow" -> new Day(today.plusDays(1), Precision.DAY, i, i + 1);
            case "last", "this", "next" -> relative.at(passage, i);
            case "ago" -> relative.ago(passage, i);
            case "easter" -> calendar.easter(i);
            case "recent", "past", "previous" -> relative.recap(passage, i);
            default ->
                Numerals.figure(norm) >= Calendar.FIRST_YEAR ? calendar.year(passage, i) : calendar.at(passage, i);
        };
    }

    private static boolean mayName(String norm) {
        return norm.charAt(0) <= '9' ? Numerals.figure(norm) >= Calendar.FIRST_YEAR : NAMING.contains(norm);
    }

    private static Set<String> naming() {
        Set<String> words = new HashSet<>(Calendar.months());
        words.addAll(Relative.RECAPS);
        words.addAll(Set.of(
                "today", "tonight", "overnight", "yesterday", "tomorrow", "last", "this", "next", "ago", "easter"));
        for (DayOfWeek day : DayOfWeek.values()) {
            words.add(day.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static DayOfWeek dayOfWeek(String norm) {
        return switch (norm) {
            case "monday" -> DayOfWeek.MONDAY;
            case "tuesday" -> DayOfWeek.TUESDAY;
            case "wednesday" -> DayOfWeek.WEDNESDAY;
            case "thursday" -> DayOfWeek.THURSDAY;
            case "friday" -> DayOfWeek.FRIDAY;
            case "saturday" -> DayOfWeek.SATURDAY;
            case "sunday" -> DayOfWeek.SUNDAY;
            default -> null;
        };
    }
}
