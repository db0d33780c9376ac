package newswatch.enrich.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.EventType;
import newswatch.events.Precision;
import newswatch.events.Quad;
import newswatch.events.Standing;

/**
 * When an act happened or is due, and how old that makes the claim.
 *
 * @param due for what is planned, the day foreseen, or null
 */
record Timing(LocalDate date, Precision precision, LocalDate due, Standing standing) {
    private static final int NEWS = 3;
    private static final int LATE = 14;
    private static final int FAR = 25;
    private static final Set<String> SECRET =
            Set.of("secret", "secretly", "undisclosed", "unannounced", "covertly", "clandestine", "clandestinely");
    private static final Set<String> EAST_ASIA = Set.of("PRK", "KOR", "CHN", "JPN");
    private static final Set<String> CLAUSES =
            Set.of("after", "before", "since", "when", "following", "that", "which", "while", "until", "who", "but");

    /** The act's time, or null for what is told as done on a day that has yet to come. */
    static Timing of(Passage passage, Predicate predicate, Side actor, Days days, Setting setting) {
        List<Day> named = days.in(passage);
        if (predicate.ahead()) {
            return Announced.of(passage, predicate, days, named, setting);
        }
        int start = predicate.match().start();
        List<Day> own = named.stream()
                .filter(day -> !Announced.named(passage, day, start))
                .toList();
        Day day = nearest(passage, predicate, own);
        LocalDate due = null;
        if (day != null && day.date().isAfter(days.today().plusDays(1)) && !Days.weekday(passage, day)) {
            if (predicate.act().type().quad() != Quad.VERBAL_COOPERATION
                    || predicate.act().type() == EventType.CONSULT) {
                return null;
            }
            due = day.date();
            day = null;
        } else if (day == null) {
            due = Announced.meeting(passage, named, days.today());
        }
        if (day == null) {
            return Undated.of(passage, predicate, days, own, setting, due);
        }
        LocalDate date =
                Days.weekday(passage, day) ? days.past(day.date(), EAST_ASIA.contains(actor.country())) : day.date();
        if (Days.weekday(passage, day) && !date.equals(day.date())) {
            return new Timing(date, day.precision(), null, Standing.NEWS);
        }
        Standing standing = disclosed(passage, predicate) && day.precision() != Precision.UNKNOWN
                ? Standing.NEWS
                : standing(date, day.precision(), days.today());
        return new Timing(date, day.precision(), due, standing);
    }

    /** What was secret until now is news on the day it is told. */
    private static boolean disclosed(Passage passage, Predicate predicate) {
        for (int i = Math.max(0, predicate.match().start() - 4);
                i < Math.min(passage.size(), predicate.end() + 3);
                i++) {
            if (SECRET.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
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
        boolean parted = false;
        for (int i = from; i < to; i++) {
            String norm = passage.norm(i);
            parted |= norm.equals(";");
            distance += CLAUSES.contains(norm) ? (ahead ? 14 : 4) : norm.equals(",") ? 3 : norm.equals(";") ? FAR : 0;
        }
        boolean leads = day.start() <= 3 && !parted;
        return leads ? Math.min(distance, 12) : distance;
    }

    static Standing standing(LocalDate date, Precision precision, LocalDate today) {
        LocalDate last =
                switch (precision) {
                    case WEEK -> date.plusDays(6);
                    case MONTH -> date.plusDays(3);
                    default -> date;
                };
        long age = ChronoUnit.DAYS.between(last, today);
        return precision == Precision.UNKNOWN || age > LATE
                ? Standing.BACKGROUND
                : age > NEWS ? Standing.LATE : Standing.NEWS;
    }
}
