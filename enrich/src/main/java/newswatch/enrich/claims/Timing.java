package newswatch.enrich.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.Precision;
import newswatch.events.Standing;

/**
 * When an act happened or is due, and how old that makes the claim.
 *
 * @param due for what is planned, the day foreseen, or null
 */
record Timing(LocalDate date, Precision precision, LocalDate due, Standing standing) {
    private static final int NEWS = 3;
    private static final int LATE = 14;
    private static final int LEAD = 4;
    private static final int FAR = 25;
    private static final Set<String> EAST_ASIA = Set.of("PRK", "KOR", "CHN", "JPN");
    private static final Set<String> CLAUSES = Set.of("after", "before", "since", "when", "following", "that", "which", "while", "until", "who", "but");

    /** @param sentence number of the sentence in the article */
    static Timing of(Passage passage, Predicate predicate, Side actor, Days days, int sentence) {
        List<Day> named = days.in(passage);
        Day day = nearest(passage, predicate, named);
        if (predicate.ahead()) {
            return planned(passage, days, named);
        }
        if (day == null && recent(passage, predicate.match().start())) {
            return new Timing(days.today(), Precision.UNKNOWN, null, Standing.BACKGROUND);
        }
        if (day == null) {
            return undated(passage, predicate, days, sentence);
        }
        LocalDate date = Days.weekday(passage, day)
                ? days.past(day.date(), EAST_ASIA.contains(actor.country()))
                : day.date();
        if (Days.weekday(passage, day) && !date.equals(day.date())) {
            return new Timing(date, day.precision(), null, Standing.NEWS);
        }
        return new Timing(date, day.precision(), null, standing(date, day.precision(), days.today()));
    }

    /** Told today unless an earlier weekday says when; due on the first day that lies ahead. */
    private static Timing planned(Passage passage, Days days, List<Day> named) {
        LocalDate due = null;
        LocalDate told = days.today();
        for (Day day : named) {
            boolean saidThen = day.precision() == Precision.DAY && said(passage, day);
            if (saidThen) {
                told = day.date();
            } else if (due == null && !day.date().isBefore(days.today())) {
                due = day.date();
            } else if (due == null && Days.weekday(passage, day)) {
                due = days.coming(day.date());
            }
        }
        return new Timing(told, Precision.DAY, due, standing(told, Precision.DAY, days.today()));
    }

    private static boolean said(Passage passage, Day day) {
        for (int i = Math.max(0, day.start() - 3); i < day.start(); i++) {
            if (Set.of("said", "announced", "says", "told", "agreed", "confirmed", "declared").contains(passage.norm(i))) {
                return true;
            }
        }
        return Set.of("said", "says", "announced").contains(passage.norm(day.end()));
    }

    /** "its previous test", "recent launches". */
    private static boolean recent(Passage passage, int start) {
        for (int i = Math.max(0, start - 4); i < start; i++) {
            if (Set.of("recent", "previous", "past", "earlier", "last", "years").contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    private static Timing undated(Passage passage, Predicate predicate, Days days, int sentence) {
        int start = predicate.match().start();
        boolean begun = false;
        String auxiliary = "";
        for (int i = start - 1; i >= Math.max(0, start - 5); i--) {
            String norm = passage.norm(i);
            begun |= norm.equals("begun") || norm.equals("started") || norm.equals("begins") || norm.equals("starting");
            if (norm.equals("had") || norm.equals("has") || norm.equals("have")) {
                auxiliary = norm;
                break;
            }
        }
        if (begun) {
            return new Timing(days.today(), Precision.WEEK, null, Standing.NEWS);
        }
        boolean perfect = passage.verbForm(start);
        boolean recap = perfect && (auxiliary.equals("had") || (!auxiliary.isEmpty() && sentence >= LEAD));
        return recap
                ? new Timing(days.today(), Precision.UNKNOWN, null, Standing.BACKGROUND)
                : new Timing(days.today(), Precision.DAY, null, Standing.NEWS);
    }

    private static Day nearest(Passage passage, Predicate predicate, List<Day> days) {
        Day best = null;
        int least = FAR;
        for (Day day : days) {
            int distance = distance(passage, predicate, day);
            if (distance < least) {
                least = distance;
                best = day;
            }
        }
        return best;
    }

    /** Units between, with a clause's edge counting for many. */
    private static int distance(Passage passage, Predicate predicate, Day day) {
        int start = predicate.match().start();
        boolean ahead = day.start() >= start;
        int from = ahead ? Math.min(predicate.match().end(), day.start()) : day.end();
        int to = ahead ? day.start() : start;
        int distance = to - from;
        for (int i = from; i < to; i++) {
            distance += CLAUSES.contains(passage.norm(i)) ? 14 : passage.norm(i).equals(",") ? 3 : 0;
        }
        boolean leads = day.start() <= 3;
        return leads ? Math.min(distance, 12) : distance;
    }

    static Standing standing(LocalDate date, Precision precision, LocalDate today) {
        LocalDate last = switch (precision) {
            case WEEK -> date.plusDays(6);
            case MONTH -> date.plusDays(3);
            default -> date;
        };
        long age = ChronoUnit.DAYS.between(last, today);
        return precision == Precision.UNKNOWN || age > LATE ? Standing.BACKGROUND : age > NEWS ? Standing.LATE : Standing.NEWS;
    }
}
