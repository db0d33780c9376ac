package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Frame;
import newswatch.events.EventType;

/** Finds whom an act concerns: never who merely hears it, stands in it as a place, or reports it. */
final class RecipientFinder {
    private static final int REACH = 28;
    private static final int NEAR = 3;
    private static final int COMPANY = 9;
    private static final int BESIDE = 7;
    private static final Set<String> PARTNERS = Set.of("and", "with", "of", "between", "the", ",");
    private static final Set<String> TOPICS =
            Set.of("discuss", "about", "on", "over", "for", "regarding", "concerning", "ahead", "after");
    private static final Set<String> LOCATIVES = Set.of(
            "in", "at", "over", "near", "off", "across", "from", "inside", "outside", "around", "via", "through");
    private static final Set<String> REPORTING =
            Set.of("said", "says", "told", "added", "reported", "adding", "tells", "reports", "announced");
    private static final Set<String> MEETING = Set.of("meet", "see", "met", "with");
    private static final Set<String> AUDIENCE = Set.of("told", "telling", "tell", "tells", "informed");

    private final Passage passage;
    private final List<Side> sides;

    RecipientFinder(Passage passage, List<Side> sides) {
        this.passage = passage;
        this.sides = sides;
    }

    /** The first fitting side after the predicate begins, else null. */
    Side after(Predicate predicate, Side actor, int limit) {
        int from = predicate.match().start();
        boolean visit = visits(predicate.act()) || (predicate.inner() != null && visits(predicate.inner()));
        Side host = visit ? met(from, predicate.end() + REACH, actor) : null;
        if (host != null) {
            return host;
        }
        for (Side side : sides) {
            boolean reached = side.start() >= from && side.start() <= Math.min(limit, predicate.end() + REACH);
            boolean partner =
                    joint(predicate) && side.start() <= predicate.end() + BESIDE && PARTNERS.contains(before(side));
            if (reached && !partner && !ends(predicate, side) && fits(side, actor, visit)) {
                return side;
            }
        }
        return null;
    }

    /** Whom a traveller goes to see. */
    private Side met(int from, int to, Side actor) {
        for (Side side : sides) {
            boolean seen = side.start() >= from && side.start() <= to && MEETING.contains(before(side));
            if (seen && side.acts() && !side.country().equals(actor.country())) {
                return side;
            }
        }
        return null;
    }

    /** Whether the side is named with "with". */
    boolean company(Side side) {
        return side != null && before(side).equals("with");
    }

    /** Exercises begun or halted: who takes part is not whom it concerns. */
    static boolean joint(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE
                || "concede.halt-practice".equals(predicate.rule())
                || "concede.halt-practice".equals(predicate.innerRule());
    }

    private static boolean visits(Act act) {
        return "visit".equals(act.mode());
    }

    /** Whether a fitting side is the very object of the predicate, or stands beside the actor in a mutual act. */
    boolean direct(Predicate predicate, Side actor) {
        if (predicate.match().passive() || (mutual(predicate) && beside(actor) != null)) {
            return true;
        }
        int end = predicate.end();
        for (Side side : sides) {
            boolean near = side.start() >= end
                    && side.start() - end <= NEAR
                    && !side.country().equals(actor.country());
            if (near && !interrupted(end, side.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean interrupted(int from, int to) {
        for (int i = from; i < to; i++) {
            String norm = passage.norm(i);
            if (norm.equals(",") || norm.equals("and") || norm.equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** The nearest fitting side before the actor in the sentence. */
    Side before(Predicate predicate, Side actor) {
        Side nearest = null;
        for (Side side : sides) {
            if (side.end() <= predicate.match().start() && fits(side, actor, false)) {
                nearest = side;
            }
        }
        return nearest;
    }

    /** The nearest fitting side before a passive in its own clause. */
    Side suffering(Predicate predicate, Side agent) {
        Side nearest = before(predicate, agent);
        return nearest == null || parted(nearest, predicate) ? null : nearest;
    }

    private boolean parted(Side side, Predicate predicate) {
        for (int i = side.end(); i < predicate.match().start(); i++) {
            if (passage.norm(i).equals("that") || passage.norm(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The side named with "and" beside the subject, on either hand. */
    Side beside(Side subject) {
        for (Side side : sides) {
            boolean left = side.end() <= subject.start() && joined(side.end(), subject.start());
            boolean right = subject.end() <= side.start() && joined(subject.end(), side.start());
            if ((left || right) && side.acts() && !side.country().equals(subject.country())) {
                return side;
            }
        }
        return null;
    }

    /** The agent named with "by" after a passive predicate. */
    Side agent(Predicate predicate) {
        for (Side side : sides) {
            for (int i = side.start() - 1; i >= Math.max(predicate.match().start(), side.start() - 3); i--) {
                if (passage.norm(i).equals("by") && side.acts() && side.start() - predicate.end() < REACH) {
                    return side;
                }
            }
        }
        return null;
    }

    /** Countries named with "with" after the predicate. */
    List<String> allies(Predicate predicate, Side actor, Side recipient) {
        return sides.stream()
                .filter(side -> side.start() > predicate.match().start() && side.start() < predicate.end() + REACH)
                .filter(side -> passage.norm(side.start() - 1).equals("with"))
                .map(Side::country)
                .filter(country ->
                        !country.equals(actor.country()) && (recipient == null || !country.equals(recipient.country())))
                .distinct()
                .toList();
    }

    private boolean joined(int end, int start) {
        if (start - end > BESIDE || start <= end) {
            return false;
        }
        for (int i = end; i < start; i++) {
            if (passage.norm(i).equals("and")) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Side side, Side actor, boolean visit) {
        if ("MED".equals(side.sector()) || side.country().equals(actor.country()) || reports(side) || hears(side)) {
            return false;
        }
        boolean inner = !side.named() && passage.norm(side.start() - 1).equals("that");
        if (inner || side.pair()) {
            return false;
        }
        boolean located = LOCATIVES.contains(before(side));
        return side.acts()
                ? !located || side.person() || before(side).equals("from")
                : visit || (!located && side.entity() != null && side.entity().startsWith("country/"));
    }

    private String before(Side side) {
        String norm = passage.norm(side.start() - 1);
        return norm.equals("the") ? passage.norm(side.start() - 2) : norm;
    }

    private boolean reports(Side side) {
        for (int i = side.end(); i < Math.min(passage.size(), side.end() + 5); i++) {
            if (REPORTING.contains(passage.norm(i))) {
                return true;
            }
            if (passage.norm(i).equals(",") || passage.norm(i).equals("and")) {
                return false;
            }
        }
        return false;
    }

    private boolean hears(Side side) {
        return AUDIENCE.contains(before(side));
    }

    /** A clause, or for company the topic that is talked about, ends the reach of a predicate. */
    private boolean ends(Predicate predicate, Side side) {
        Act inner = predicate.inner() == null ? predicate.act() : predicate.inner();
        boolean company = inner.type() == EventType.CONSULT;
        boolean asked = predicate.match().rule().frame() == Frame.REQUEST;
        if (asked && side.start() > predicate.match().end()) {
            return true;
        }
        for (int i = predicate.end(); i < side.start(); i++) {
            String norm = passage.norm(i);
            if (norm.equals(";")
                    || norm.equals(".")
                    || norm.equals("said")
                    || norm.equals("says")
                    || (company && (i - predicate.end() > COMPANY || (TOPICS.contains(norm) && !dated(i + 1))))) {
                return true;
            }
        }
        return false;
    }

    private boolean dated(int position) {
        String norm = passage.norm(position);
        boolean month = passage.norm(position + 1).matches("\\d{1,2}") || norm.matches("\\d{1,2}");
        return norm.endsWith("day") || month;
    }

    /** Types whose sides both do the same. */
    static boolean mutual(Predicate predicate) {
        EventType type = predicate.act().type();
        return type == EventType.CONSULT
                || type == EventType.AGREE
                || type == EventType.COOPERATE
                || predicate.rule().equals("support.sign")
                || predicate.rule().equals("retreat.ceasefire");
    }
}
