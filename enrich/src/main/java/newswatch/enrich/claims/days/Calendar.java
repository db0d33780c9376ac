package newswatch.enrich.claims.days;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Precision;

/** Days named by the calendar: "June 12", "12 June 2018", "in March", "in 2011", "at Easter". */
final class Calendar {
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
    static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Set<String> BEFORE_YEAR =
            Words.of("in", "since", "of", "from", "until", "by", "the", "early", "late", "mid");
    private static final int NAME = 6;
    private static final Set<String> PAPERS = Words.of(
            "armistice",
            "accord",
            "agreement",
            "treaty",
            "pact",
            "deal",
            "truce",
            "convention",
            "framework",
            "declaration",
            "communique",
            "ceasefire",
            "cease-fire",
            "memorandum",
            "law",
            "act");
    private static final Set<String> BEFORE_MONTH = Words.of(
            "in", "last", "since", "early", "late", "mid", "this", "of", "-", "during", "'s", "the", "its", "their",
            "a");

    private final LocalDate today;

    Calendar(LocalDate today) {
        this.today = today;
    }

    static Set<String> months() {
        return MONTHS.keySet();
    }

    /** The year named there: nobody knows when in it. */
    Day year(Passage passage, int i) {
        int year = Numerals.figure(passage.norm(i));
        return BEFORE_YEAR.contains(passage.norm(i - 1)) && year < today.getYear() && !names(passage, i)
                ? new Day(LocalDate.of(year, 1, 1), Precision.UNKNOWN, i, i + 1)
                : null;
    }

    /** "the 1953 armistice", "the 1994 accord": which one, not when something is done with it. */
    private static boolean names(Passage passage, int year) {
        for (int i = year + 1; passage.norm(year - 1).equals("the") && i < year + NAME; i++) {
            if (PAPERS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** The day or month named there, or null. */
    Day at(Passage passage, int i) {
        Integer month = MONTHS.get(passage.norm(i));
        if (month == null || !Character.isUpperCase(passage.unit(i).text().charAt(0))) {
            return null;
        }
        int after = Numerals.figure(passage.norm(i + 1));
        int before = Numerals.figure(passage.norm(i - 1));
        if (after >= 1 && after <= 31) {
            int end = passage.norm(i + 2).equals("-") || passage.norm(i + 2).equals("\u2013") ? i + 4 : i + 2;
            int comma = passage.norm(end).equals(",") ? end + 1 : end;
            int year = Numerals.figure(passage.norm(comma));
            return year(year) ? date(year, month, after, i, comma + 1) : nearest(month, after, i, end);
        } else if (before >= 1 && before <= 31) {
            int year = Numerals.figure(passage.norm(i + 1));
            return year(year) ? date(year, month, before, i - 1, i + 2) : nearest(month, before, i - 1, i + 1);
        }
        return month(passage, month, after, i);
    }

    private static boolean year(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private Day month(Passage passage, int month, int after, int i) {
        if (year(after)) {
            return new Day(middle(LocalDate.of(after, month, 1)), Precision.MONTH, i, i + 2);
        }
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        LocalDate latest = first.isAfter(today) ? first.minusYears(1) : first;
        return BEFORE_MONTH.contains(passage.norm(i - 1)) ? new Day(middle(latest), Precision.MONTH, i, i + 1) : null;
    }

    /** The middle of a month, or of what of it has passed: whatever happened in it lies nearest to that. */
    LocalDate middle(LocalDate first) {
        LocalDate last = first.plusMonths(1).minusDays(1);
        LocalDate passed = first.isAfter(today) || last.isBefore(today) ? last : today;
        return first.plusDays(ChronoUnit.DAYS.between(first, passed) / 2);
    }

    /** The Easter Sunday nearest before publication. */
    Day easter(int i) {
        LocalDate sunday = easterSunday(today.getYear());
        LocalDate past = sunday.isAfter(today) ? easterSunday(today.getYear() - 1) : sunday;
        return new Day(past, Precision.DAY, i, i + 1);
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
        boolean exists =
                dayOfMonth <= Month.of(month).maxLength() && (month != 2 || dayOfMonth < 29 || Year.isLeap(year));
        return exists ? new Day(LocalDate.of(year, month, dayOfMonth), Precision.DAY, start, end) : null;
    }
}
