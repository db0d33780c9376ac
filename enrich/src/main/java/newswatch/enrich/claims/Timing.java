package newswatch.enrich.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;
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
            Words.of("secret", "secretly", "undisclosed", "unannounced", "covertly", "clandestine", "clandestinely");
    private static final Set<String> EAST_ASIA = Words.of("PRK", "KOR", "CHN", "JPN");
    private static final Set<String> CLAUSES =
            Words.of("after", "before", "since", "when", "following", "that", "which", "while", "until", "who", "but");

    /**
     * The act's time, or null for what is told as done on a day that has yet to come.
     *
     * @param eastAsian whether it is an act of East Asia, or about one
     */
    static Timing of(Scene scene, Predicate predicate, boolean eastAsian, Days days, Setting setting) {
        Passage passage = scene.passage;
        List<Day> named = days.in(passage);
        if (predicate.ahead()) {
            return Announced.of(passage, predicate, days, named, setting);
        }
        int start = predicate.match().start();
        List<Day> own = named.stream()
                .filter(day -> !Announced.named(passage, day, start)
                        && !passage.norm(day.start() - 1).equals("until"))
                .toList();
        Day day = nearest(scene, predicate, own);
        boolean before = day == null || day.end() <= start;
        LocalDate counted = before ? Lapse.before(passage, start, days, own) : null;
        if (counted != null) {
            return new Timing(counted, Precision.DAY, null, standing(counted, Precision.DAY, days.today()));
        }
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
            return Undated.of(scene, predicate, days, setting, due);
        }
        LocalDate date = Days.weekday(passage, day) ? days.past(day.date(), eastAsian) : day.date();
        if (Days.weekday(passage, day) && !date.equals(day.date())) {
            return new Timing(date, day.precision(), null, Standing.NEWS);
        }
        Standing standing = disclosed(passage, predicate) && day.precision() != Precision.UNKNOWN
                ? Standing.NEWS
                : standing(date, day.precision(), days.today());
        return new Timing(date, day.precision(), due, standing);
    }

    /** Whether it is an act of East Asia or, by somebody else, about one. */
    static boolean eastAsian(String actor, String recipient) {
        return EAST_ASIA.contains(actor) || (recipient != null && EAST_ASIA.contains(recipient));
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

    private static Day nearest(Scene scene, Predicate predicate, List<Day> days) {
        Day best = null;
        int least = FAR;
        for (Day day : days) {
            int distance = distance(scene, predicate, day);
            if (distance < least) {
                least = distance;
                best = day;
            }
        }
        return best;
    }

    /** Units between, with a clause's edge counting for many. */
    private static int distance(Scene scene, Predicate predicate, Day day) {
        Passage passage = scene.passage;
        int start = predicate.match().start();
        boolean ahead = day.start() >= start;
        int from = ahead ? Math.min(predicate.match().end(), day.start()) : day.end();
        int to = ahead ? day.start() : start;
        int distance = to - from;
        boolean parted = false;
        for (int i = from; i < to; i++) {
            String norm = passage.norm(i);
            parted |= norm.equals(";");
            distance += ahead && intrudes(scene.structure, i) ? FAR : 0;
            distance += CLAUSES.contains(norm) ? (ahead ? 14 : 4) : norm.equals(",") ? 3 : norm.equals(";") ? FAR : 0;
        }
        boolean leads = day.start() <= 3 && !parted;
        return leads ? Math.min(distance, 12) : distance;
    }

    /** Whether another verb begins there, whose day it rather is: "a reactor it shut down five years ago". */
    private static boolean intrudes(Structure structure, int i) {
        Group group = structure.group(i);
        return group != null && group.start() == i && group.finite() && !structure.says(group);
    }

    static Standing standing(LocalDate date, Precision precision, LocalDate today) {
        long age = ChronoUnit.DAYS.between(date, today);
        // somewhere in a month: its older half must not be too old either
        long oldest = precision == Precision.MONTH ? age + age / 2 : age;
        return precision == Precision.UNKNOWN || oldest > LATE
                ? Standing.BACKGROUND
                : age > NEWS ? Standing.LATE : Standing.NEWS;
    }
}
