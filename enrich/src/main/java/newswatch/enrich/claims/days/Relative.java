package newswatch.enrich.claims.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Precision;

/** Days named by their distance from publication: "last week", "three days ago", "in recent months". */
final class Relative {
    static final Set<String> RECAPS = Words.of("recent", "past", "previous");
    private static final Set<String> SPANS =
            Words.of("days", "weeks", "months", "years", "week", "month", "year", "decade", "decades");
    private static final Map<String, Integer> STEPS = Map.of("last", -1, "this", 0, "next", 1);
    private static final int LONGEST = 400;

    private final LocalDate today;
    private final Calendar calendar;

    Relative(LocalDate today, Calendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** "last week", "this weekend", "next month"; null for anything else. */
    Day at(Passage passage, int i) {
        int step = STEPS.get(passage.norm(i));
        String before = passage.norm(i - 1);
        int from = before.equals("earlier") || before.equals("later") || before.equals("since") ? i - 1 : i;
        boolean past = passage.norm(i + 1).equals("past");
        return switch (passage.norm(past ? i + 2 : i + 1)) {
            case "week" -> day(week(before, monday(today).plusWeeks(step)), Precision.WEEK, from, i + 2);
            case "weekend" ->
                day(monday(today).minusDays(step <= 0 ? 2 : -5), Precision.DAY, from, past ? i + 3 : i + 2);
            case "month" ->
                day(calendar.middle(today.withDayOfMonth(1).plusMonths(step)), Precision.MONTH, from, i + 2);
            case "year", "decade", "century", "summer", "fall", "autumn", "winter", "spring" ->
                step < 0 || before.equals("earlier") ? day(today.minusYears(1), Precision.UNKNOWN, from, i + 2) : null;
            default -> null;
        };
    }

    /** The middle of a week, or of what of it has passed; what goes on "since" then began with it. */
    private LocalDate week(String before, LocalDate monday) {
        if (before.equals("since")) {
            return monday;
        }
        boolean running = monday.equals(monday(today));
        return running ? monday.plusDays(ChronoUnit.DAYS.between(monday, today) / 2) : monday.plusDays(3);
    }

    Day ago(Passage passage, int i) {
        int count = Numerals.count(passage.norm(i - 2));
        if (count < 1 || count > LONGEST) {
            return passage.norm(i - 1).endsWith("s") ? day(today.minusYears(1), Precision.UNKNOWN, i - 1, i + 1) : null;
        }
        return switch (passage.norm(i - 1)) {
            case "day", "days" -> day(today.minusDays(count), Precision.DAY, i - 2, i + 1);
            case "week", "weeks" -> day(today.minusWeeks(count), Precision.WEEK, i - 2, i + 1);
            case "month", "months" -> day(today.minusMonths(count), Precision.MONTH, i - 2, i + 1);
            case "year", "years", "decade", "decades" -> day(today.minusYears(count), Precision.UNKNOWN, i - 2, i + 1);
            case "hour", "hours", "minutes" -> day(today, Precision.DAY, i - 2, i + 1);
            default -> null;
        };
    }

    /** "in recent weeks", "in the past month": an undated recap. */
    Day recap(Passage passage, int i) {
        String unit = passage.norm(i + 1);
        boolean counted = Numerals.count(unit) > 0 && !passage.norm(i + 2).isEmpty();
        String noun = counted ? passage.norm(i + 2) : unit;
        return SPANS.contains(noun) ? day(today, Precision.UNKNOWN, i, counted ? i + 3 : i + 2) : null;
    }

    private static Day day(LocalDate date, Precision precision, int start, int end) {
        return new Day(date, precision, Math.max(0, start), end);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
