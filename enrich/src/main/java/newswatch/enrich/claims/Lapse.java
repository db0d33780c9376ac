package newswatch.enrich.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.days.Numerals;
import newswatch.enrich.claims.lexicon.Passage;

/** Counts back from a day: "two days after", "a week after", "less than a day after". */
final class Lapse {
    private static final int REACH = 12;
    private static final Map<String, Integer> UNITS =
            Map.of("hours", 0, "day", 1, "days", 1, "week", 7, "weeks", 7, "month", 30, "months", 30, "years", 365);
    /** "days after", "hours after": a few. */
    private static final int FEW = 3;

    private Lapse() {}

    /** Whether "after" there says how long after: "a week after the summit". */
    static boolean counts(Passage passage, int after) {
        return passage.norm(after).equals("after") && UNITS.containsKey(passage.norm(after - 1));
    }

    /** The day of the act in an "after" clause that says how long before the other it was, or null. */
    static LocalDate before(Passage passage, int act, Days days, List<Day> named) {
        for (int i = act - 1; i >= Math.max(2, act - REACH); i--) {
            Integer unit = UNITS.get(passage.norm(i - 1));
            int counted = Numerals.count(passage.norm(i - 2));
            int count = counted > 0 ? counted : passage.norm(i - 1).endsWith("s") ? FEW : 0;
            if (passage.norm(i).equals("after") && unit != null && count > 0) {
                return anchor(i, days, named).minusDays((long) count * unit);
            }
            if (passage.norm(i).equals(",") || passage.norm(i).equals("that")) {
                return null;
            }
        }
        return null;
    }

    /** The day of the main clause. */
    private static LocalDate anchor(int after, Days days, List<Day> named) {
        LocalDate anchor = days.today();
        for (Day day : named) {
            anchor = day.end() <= after && !day.date().isAfter(days.today()) ? day.date() : anchor;
        }
        return anchor;
    }
}
