package newswatch.enrich.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Precision;
import newswatch.events.Standing;

/** When a plan was told, and when it is due: a past day that governs the telling, a coming day that does not. */
final class Announced {
    static final Set<String> TELLING = Words.of(
            "said",
            "announced",
            "says",
            "told",
            "agreed",
            "confirmed",
            "declared",
            "pledged",
            "promised",
            "offered",
            "warned",
            "vowed",
            "announcing",
            "saying");
    private static final Set<String> CLAUSES =
            Words.of("that", "which", "who", "after", "since", "when", "until", "if");
    private static final Set<String> OCCASIONS =
            Words.of("summit", "meeting", "talks", "visit", "trip", "encounter", "conference", "rendezvous", "date");
    private static final int NEAR = 3;
    /** A month longer ago than so many is rather the next of its name. */
    private static final int NEXT = 6;

    private Announced() {}

    static Timing of(Passage passage, Predicate predicate, Days days, List<Day> named, Setting setting) {
        LocalDate due = null;
        LocalDate told = days.today();
        Precision precision = Precision.DAY;
        for (Day day : named) {
            boolean ahead = Days.open(passage, day)
                    && !said(passage, day)
                    && day.start() > predicate.match().start();
            boolean exact = ahead && day.precision() == Precision.DAY;
            if (coming(passage, day, predicate, days.today())) {
                due = due == null ? next(day.date(), days.today()) : due;
            } else if (exact && due == null && !day.date().equals(days.today())) {
                due = days.coming(day.date());
            } else if (day.date().isAfter(days.today())) {
                due = due == null ? day.date() : due;
            } else if (!ahead && tells(passage, predicate, day) && !named(passage, day, -1)) {
                told = day.date();
                precision = day.precision();
            }
        }
        if (due == null
                && told.equals(days.today())
                && named.isEmpty()
                && ((setting.aside() && !setting.lead())
                        || Undated.retold(passage, predicate.match().start(), setting))) {
            return new Timing(told, Precision.UNKNOWN, null, Standing.BACKGROUND);
        }
        return new Timing(told, precision, due, Timing.standing(told, precision, days.today()));
    }

    /** "agreed to meet in November": a bare month behind what is planned is the next one of that name. */
    private static boolean coming(Passage passage, Day day, Predicate predicate, LocalDate today) {
        return day.precision() == Precision.MONTH
                && day.end() == day.start() + 1
                && day.date().isBefore(today.minusMonths(NEXT))
                && day.start() > predicate.match().start()
                && passage.norm(day.start() - 1).equals("in");
    }

    private static LocalDate next(LocalDate month, LocalDate today) {
        return month.isBefore(today.withDayOfMonth(1)) ? month.plusYears(1) : month;
    }

    /** The coming day that a meeting is named by, "the June 12 summit", or null. */
    static LocalDate meeting(Passage passage, List<Day> named, LocalDate today) {
        return named.stream()
                .filter(day -> day.date().isAfter(today) && named(passage, day, -1))
                .map(Day::date)
                .findFirst()
                .orElse(null);
    }

    private static final Set<String> PLANNED = Words.of("planned", "scheduled", "slated", "due");

    /** Whether the day belongs to the name of something else than the act: "the June 12 summit". */
    static boolean named(Passage passage, Day day, int act) {
        int next = passage.norm(day.end()).equals("'s") ? day.end() + 1 : day.end();
        boolean owns = next > day.end() || OCCASIONS.contains(passage.norm(next));
        return planned(passage, day, act) || (owns && (act < next || act > next + NEAR));
    }

    /** "called off talks planned for next month": the talks' day. */
    private static boolean planned(Passage passage, Day day, int act) {
        boolean set = false;
        for (int i = Math.max(act + 1, day.start() - NEAR); act >= 0 && i < day.start(); i++) {
            set |= PLANNED.contains(passage.norm(i));
        }
        return set;
    }

    /** Whether no clause of its own keeps the day from the predicate. */
    private static boolean tells(Passage passage, Predicate predicate, Day day) {
        int from = Math.min(day.end(), predicate.match().end());
        int to = Math.max(day.start(), predicate.match().start());
        boolean after = day.start() > predicate.match().start();
        for (int i = from; after && i < to; i++) {
            if (CLAUSES.contains(passage.norm(i))) {
                return said(passage, day);
            }
        }
        return true;
    }

    private static boolean said(Passage passage, Day day) {
        for (int i = Math.max(0, day.start() - NEAR); i < day.start(); i++) {
            if (TELLING.contains(passage.norm(i))) {
                return true;
            }
        }
        return TELLING.contains(passage.norm(day.end()));
    }
}
