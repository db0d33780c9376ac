package newswatch.enrich.claims;

import java.time.LocalDate;
import java.util.Set;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Precision;
import newswatch.events.Standing;

/**
 * When an act happened that no day is named for: on the day of publication where the news itself is told, else at some
 * unknown time before. What a subordinate clause, a pluperfect, a habit or a paragraph of history tells is no news.
 */
final class Undated {
    private static final int REACH = 5;
    /** As far before a pluperfect, a verb of saying has only shifted its tense: "said it had summoned". */
    private static final int REPORT = 6;

    private static final Set<String> RECENT = Words.of("recent", "previous", "past", "earlier", "last", "years");
    private static final Set<String> HABITS = Words.of(
            "repeatedly",
            "regularly",
            "often",
            "always",
            "frequently",
            "routinely",
            "long",
            "traditionally",
            "historically",
            "once",
            "ever",
            "previously",
            "usually",
            "typically",
            "annually",
            "sometimes",
            "decades",
            "formerly",
            "increasingly",
            "technically",
            "consistently",
            "originally");
    /** A time before, told of behind the act: "multiple times", "during his first term", "over the years". */
    private static final Set<String> MANY =
            Words.of("multiple", "several", "many", "numerous", "countless", "few", "three", "four", "five", "six");

    private static final Set<String> PERIODS =
            Words.of("term", "presidency", "tenure", "era", "reign", "career", "decades", "years", "past", "campaign");
    private static final int BEHIND = 9;
    private static final Set<String> BEGUN = Words.of("begun", "started", "begins", "starting");
    private static final Set<String> PERFECT = Words.of("had", "has", "have");

    private Undated() {}

    /** @param due for what concerns a coming meeting, its day, or null */
    static Timing of(Passage passage, Predicate predicate, Days days, Setting setting, LocalDate due) {
        int start = predicate.match().start();
        if (within(passage, start, REACH, BEGUN)) {
            return new Timing(days.today(), Precision.WEEK, null, Standing.NEWS);
        }
        return old(passage, start, setting)
                ? new Timing(days.today(), Precision.UNKNOWN, null, Standing.BACKGROUND)
                : new Timing(days.today(), Precision.DAY, due, Standing.NEWS);
    }

    /** Whether clause, tense and place say that the act is no news. */
    private static boolean old(Passage passage, int start, Setting setting) {
        return (setting.aside() && !setting.lead()) || retold(passage, start, setting);
    }

    /** Whether a pluperfect, a habit or a paragraph of history tells it, or a perfect below the lead. */
    static boolean retold(Passage passage, int start, Setting setting) {
        String auxiliary = "";
        for (int i = start - 1; i >= Math.max(0, start - REACH) && auxiliary.isEmpty(); i--) {
            if (passage.norm(i).equals(",")) {
                break;
            }
            auxiliary = PERFECT.contains(passage.norm(i)) ? passage.norm(i) : "";
        }
        boolean perfect = passage.verbForm(start) && !auxiliary.isEmpty();
        boolean past = auxiliary.equals("had") && !within(passage, start, REPORT, Announced.TELLING);
        return (perfect && (past || !setting.lead()))
                || within(passage, start, REACH - 1, RECENT)
                || within(passage, start, REACH, HABITS)
                || before(passage)
                || behind(passage, start)
                || (setting.recap() && setting.sentence() > 0);
    }

    /** "In one of those incidents, …", "At the time, …". */
    private static boolean before(Passage passage) {
        String first = passage.norm(0);
        String second = passage.norm(1);
        boolean one = second.equals("one")
                && passage.norm(2).equals("of")
                && passage.norm(3).startsWith("thos");
        boolean that = second.equals("that") || second.equals("those") || one;
        boolean time = second.equals("the") && passage.norm(2).equals("time");
        return ((first.equals("in") || first.equals("at") || first.equals("on")) && that)
                || (first.equals("at") && time)
                || (first.equals("back") && second.equals("then"));
    }

    private static boolean behind(Passage passage, int start) {
        for (int i = start + 1; i < Math.min(passage.size() - 1, start + BEHIND); i++) {
            String norm = passage.norm(i);
            if (norm.equals(",") || norm.equals("that")) {
                return false;
            }
            boolean often = MANY.contains(norm) && passage.norm(i + 1).equals("times");
            boolean then = (norm.equals("at") && passage.norm(i + 2).equals("time"))
                    && (passage.norm(i + 1).equals("the") || passage.norm(i + 1).equals("that"));
            then |= norm.equals("on")
                    && passage.norm(i + 1).equals("that")
                    && passage.norm(i + 2).equals("occasion");
            if (often || then || (during(norm) && period(passage, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean during(String norm) {
        return norm.equals("during") || norm.equals("over") || norm.equals("throughout");
    }

    /** Whether a long time of somebody's or of the past is named there. */
    private static boolean period(Passage passage, int from) {
        for (int i = from; i < Math.min(passage.size(), from + 4); i++) {
            if (PERIODS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Passage passage, int start, int reach, Set<String> words) {
        for (int i = Math.max(0, start - reach); i < start; i++) {
            if (words.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }
}
