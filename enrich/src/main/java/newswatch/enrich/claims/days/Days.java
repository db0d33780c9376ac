package newswatch.enrich.claims.days;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.Precision;

/** Reads the days that a passage names and resolves them against the publication of its article. Not thread-safe. */
public final class Days {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan.", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb.", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar.", 3),
            Map.entry("april", 4),
            Map.entry("apr.", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("aug.", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept.", 9),
            Map.entry("sept", 9),
            Map.entry("sep.", 9),
            Map.entry("october", 10),
            Map.entry("oct.", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov.", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec.", 12),
            Map.entry("dec", 12));
    private static final int FIRST_YEAR = 1900;
    private static final Set<String> RECAPS = Set.of("recent", "past", "previous");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    /** Words that may name a day, or the word after which one is named; figures may too. */
    private static final Set<String> NAMING = naming();

    private final LocalDate today;
    private final LocalDate seoul;
    private Passage latest;
    private List<Day> ofLatest;

    public Days(Instant publishedAt, ZoneId zone) {
        today = publishedAt.atZone(zone).toLocalDate();
        // a bare date is written as noon UTC: the hour is not known, and the day may have been over
        boolean bare = publishedAt.atZone(Zones.UTC).toLocalTime().equals(LocalTime.NOON);
        seoul = publishedAt.atZone(Zones.SEOUL).toLocalDate().plusDays(bare ? 1 : 0);
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
                days.add(day);
                i = day.end() - 1;
            }
        }
        return days;
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

    private Day at(Passage passage, int i) {
        String norm = passage.norm(i);
        DayOfWeek weekday = dayOfWeek(norm);
        if (weekday != null) {
            boolean last = passage.norm(i - 1).equals("last");
            LocalDate date = today.with(TemporalAdjusters.previousOrSame(weekday));
            return day(last && date.equals(today) ? date.minusWeeks(1) : date, Precision.DAY, i, i + 1);
        }
        return switch (norm) {
            case "today", "tonight", "overnight" -> day(today, Precision.DAY, i, i + 1);
            case "yesterday" -> day(today.minusDays(1), Precision.DAY, i, i + 1);
            case "tomorrow" -> day(today.plusDays(1), Precision.DAY, i, i + 1);
            case "last", "this", "next" -> relative(passage, i);
            case "ago" -> ago(passage, i);
            case "easter" -> easter(i);
            default -> number(norm) >= FIRST_YEAR ? year(passage, i) : calendar(passage, i);
        };
    }

    private Day relative(Passage passage, int i) {
        int step = Map.of("last", -1, "this", 0, "next", 1).get(passage.norm(i));
        int from = passage.norm(i - 1).equals("earlier") || passage.norm(i - 1).equals("since") ? i - 1 : i;
        return switch (passage.norm(i + 1)) {
            case "week" -> day(monday(today).plusWeeks(step), Precision.WEEK, from, i + 2);
            case "weekend" -> day(monday(today).minusDays(step <= 0 ? 2 : -5), Precision.DAY, from, i + 2);
            case "month" -> day(today.withDayOfMonth(1).plusMonths(step), Precision.MONTH, from, i + 2);
            case "year", "decade", "century", "summer", "fall", "autumn", "winter", "spring" ->
                step < 0 || passage.norm(i - 1).equals("earlier")
                        ? day(today.minusYears(1), Precision.UNKNOWN, from, i + 2)
                        : null;
            default -> null;
        };
    }

    /** The Easter Sunday nearest before publication. */
    private Day easter(int i) {
        LocalDate sunday = easterSunday(today.getYear());
        return day(sunday.isAfter(today) ? easterSunday(today.getYear() - 1) : sunday, Precision.DAY, i, i + 1);
    }

    /** Gregorian computus (Anonymous, 1876). */
    private static LocalDate easterSunday(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private Day ago(Passage passage, int i) {
        int count = count(passage.norm(i - 2));
        if (count < 1 || count > 400) {
            return passage.norm(i - 1).endsWith("s") ? day(today.minusYears(1), Precision.UNKNOWN, i - 1, i + 1) : null;
        }
        return switch (passage.norm(i - 1)) {
            case "day", "days" -> day(today.minusDays(count), Precision.DAY, i - 2, i + 1);
            case "week", "weeks" -> day(monday(today.minusWeeks(count)), Precision.WEEK, i - 2, i + 1);
            case "month", "months" -> day(today.minusMonths(count).withDayOfMonth(1), Precision.MONTH, i - 2, i + 1);
            case "year", "years", "decade", "decades" -> day(today.minusYears(count), Precision.UNKNOWN, i - 2, i + 1);
            case "hour", "hours", "minutes" -> day(today, Precision.DAY, i - 2, i + 1);
            default -> null;
        };
    }

    private Day year(Passage passage, int i) {
        int year = number(passage.norm(i));
        boolean stated = Set.of("in", "since", "of", "from", "until", "by", "the", "early", "late", "mid")
                .contains(passage.norm(i - 1));
        return stated && year <= today.getYear() + 1 && year < today.getYear()
                ? day(LocalDate.of(year, 1, 1), Precision.UNKNOWN, i, i + 1)
                : null;
    }

    private Day calendar(Passage passage, int i) {
        Integer month = MONTHS.get(passage.norm(i));
        boolean capital = Character.isUpperCase(passage.unit(i).text().charAt(0));
        if (month == null || !capital) {
            return RECAPS.contains(passage.norm(i)) ? recap(passage, i) : null;
        }
        int after = number(passage.norm(i + 1));
        int before = number(passage.norm(i - 1));
        if (after >= 1 && after <= 31) {
            int end = passage.norm(i + 2).equals("-") || passage.norm(i + 2).equals("\u2013") ? i + 4 : i + 2;
            int comma = passage.norm(end).equals(",") ? end + 1 : end;
            int year = number(passage.norm(comma));
            boolean dated = year >= 1900 && year < 2200;
            return dated ? date(year, month, after, i, comma + 1) : nearest(month, after, i, end);
        } else if (before >= 1 && before <= 31) {
            int year = number(passage.norm(i + 1));
            return year >= 1900 && year < 2200
                    ? date(year, month, before, i - 1, i + 2)
                    : nearest(month, before, i - 1, i + 1);
        }
        return month(passage, month, after, i);
    }

    private Day month(Passage passage, int month, int after, int i) {
        if (after >= 1900 && after < 2200) {
            return day(LocalDate.of(after, month, 1), Precision.MONTH, i, i + 2);
        }
        boolean stated = Set.of(
                        "in", "last", "since", "early", "late", "mid", "this", "of", "-", "during", "'s", "the", "its",
                        "their", "a")
                .contains(passage.norm(i - 1));
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        return stated ? day(first.isAfter(today) ? first.minusYears(1) : first, Precision.MONTH, i, i + 1) : null;
    }

    /** "in recent weeks", "in the past month": an undated recap. */
    private Day recap(Passage passage, int i) {
        String unit = passage.norm(i + 1);
        boolean counted = count(unit) > 0 && !passage.norm(i + 2).isEmpty();
        String noun = counted ? passage.norm(i + 2) : unit;
        boolean time = Set.of("days", "weeks", "months", "years", "week", "month", "year", "decade", "decades")
                .contains(noun);
        return time ? day(today, Precision.UNKNOWN, i, counted ? i + 3 : i + 2) : null;
    }

    /** The year in which that day lies nearest to publication, past before future. */
    private Day nearest(int month, int dayOfMonth, int start, int end) {
        Day best = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            Day candidate = date(year, month, dayOfMonth, start, end);
            if (candidate != null && (best == null || distance(candidate) < distance(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private long distance(Day day) {
        return Math.abs(ChronoUnit.DAYS.between(day.date(), today));
    }

    private static Day date(int year, int month, int dayOfMonth, int start, int end) {
        boolean exists = dayOfMonth <= Month.of(month).maxLength()
                && (month != 2 || dayOfMonth < 29 || java.time.Year.isLeap(year));
        return exists ? day(LocalDate.of(year, month, dayOfMonth), Precision.DAY, start, end) : null;
    }

    private static Day day(LocalDate date, Precision precision, int start, int end) {
        return new Day(date, precision, Math.max(0, start), end);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The number a word or figure names, or -1. */
    public static int count(String norm) {
        return NUMBERS.getOrDefault(norm, number(norm));
    }

    /** Of at most four figures, or -1. */
    private static int number(String norm) {
        int number = norm.isEmpty() || norm.length() > 4 ? -1 : 0;
        for (int i = 0; i < norm.length() && number >= 0; i++) {
            char c = norm.charAt(i);
            number = c >= '0' && c <= '9' ? 10 * number + c - '0' : -1;
        }
        return number;
    }

    private static boolean mayName(String norm) {
        return norm.charAt(0) <= '9' ? number(norm) >= FIRST_YEAR : NAMING.contains(norm);
    }

    private static Set<String> naming() {
        Set<String> words = new HashSet<>(MONTHS.keySet());
        words.addAll(RECAPS);
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
