package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Finds whom an act concerns: never who merely hears it, stands in it as a place, or reports it. */
final class Recipients {
    private static final int BESIDE = 7;
    private static final int NEAR = 5;
    private static final Set<String> PARTNERS = Words.of("and", "with", "of", "between", ",");

    private static final Set<String> PROMPTING = Words.of("after", "when", "because");

    private static final Set<String> TRIPS = Words.of("trip", "visit", "journey", "tour", "trips", "visits");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Reach reach;

    private final Fit fit;

    Recipients(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        reach = new Reach(scene);
        fit = new Fit(scene);
    }

    /** The first fitting side in the predicate's own clause, else null. */
    Side of(Predicate predicate, Side actor) {
        int from = predicate.match().start();
        int limit = reach.limit(predicate);
        if (reach.topical(predicate)) {
            return null;
        }
        boolean visit = visits(predicate.act())
                || (predicate.inner() != null && visits(predicate.inner()))
                || travels(predicate);
        Side host = visit ? met(from, limit, actor) : null;
        if (host != null) {
            return host;
        }
        boolean asked = predicate.match().rule().frame() == Frame.REQUEST;
        for (Side side : scene.sides) {
            String last = passage.norm(predicate.match().end() - 1);
            int bound = predicate.match().end() + (last.equals("that") ? BESIDE : last.equals("to") ? 0 : 2);
            boolean reached = side.start() >= from && side.start() < (asked ? bound : limit);
            if (last.equals("that")
                    && side.start() >= from
                    && side.start() <= predicate.match().end() + 1
                    && fit.fits(side, actor, visit, predicate)) {
                return side;
            }
            boolean partner = Company.joint(predicate)
                    && side.start() <= predicate.end() + BESIDE
                    && PARTNERS.contains(scene.before(side));
            if (reached && !partner && fit.fits(side, actor, visit, predicate)) {
                return side;
            }
        }
        return null;
    }

    /** "called off his trip to": the place named is whom he was to see. */
    private boolean travels(Predicate predicate) {
        boolean meets = predicate.act().type() == EventType.REJECT
                && "meet".equals(predicate.act().mode());
        for (int i = predicate.match().start(); meets && i < predicate.match().end() + 2; i++) {
            if (TRIPS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whom a traveller goes to see. */
    private Side met(int from, int to, Side actor) {
        for (Side side : scene.sides) {
            String before = passage.norm(side.start() - 1);
            boolean seen =
                    before.equals("meet") || before.equals("see") || before.equals("met") || before.equals("with");
            if (seen && side.start() >= from && side.start() < to && side.acts() && differs(side, actor)) {
                return side;
            }
        }
        return null;
    }

    /** Whose act prompts the words: "expressed concern after Norland fired". */
    Side prompting(Predicate predicate, Side actor) {
        Phrase object = structure.phrase(predicate.end());
        if (object != null && !object.time()) {
            return null;
        }
        for (Group group : structure.groups()) {
            int opener = structure.opener(group);
            boolean prompts = opener >= predicate.match().start() && PROMPTING.contains(passage.norm(opener));
            Side side = prompts && group.finite() ? scene.governing(group) : null;
            if (side != null && differs(side, actor) && side.voice() != Voice.OUTSIDER) {
                return side;
            }
        }
        return null;
    }

    /** Where the predicate's clause ends. */
    int limit(Predicate predicate) {
        return reach.limit(predicate);
    }

    /** Whether what is said stands before who says it: "…," the minister warned. */
    boolean postposed(Predicate predicate, Side subject) {
        Phrase phrase = structure.phrase(subject.start());
        Tag before = structure.tag((phrase == null ? subject.start() : phrase.start()) - 1);
        return (before == Tag.COMMA || before == Tag.QUOTE) && predicate.inner() == null;
    }

    /** The first fitting side before the predicate. */
    Side first(Predicate predicate, Side actor) {
        for (Side side : scene.sides) {
            if (side.end() <= predicate.match().start() && fit.fits(side, actor, false, predicate)) {
                return side;
            }
        }
        return null;
    }

    /** Whether the side stands in the object of the predicate, or in a preposition that follows it. */
    boolean near(Predicate predicate, Side side) {
        if (side.end() <= predicate.match().start()) {
            return false;
        }
        int phrases = 0;
        int i = predicate.end();
        while (i < side.start()) {
            Phrase phrase = structure.phrase(i);
            Tag tag = structure.tag(i);
            boolean inside = phrase != null && phrase.end() > side.start();
            if (tag == Tag.COMMA && apposed(i, side)) {
                return true;
            }
            boolean verb = structure.group(i) != null && structure.group(i).kind() != Group.Kind.PARTICIPLE;
            if (!inside && (tag == Tag.COMMA || tag == Tag.DASH || tag == Tag.CC || verb || ++phrases > NEAR)) {
                return false;
            }
            i = inside ? side.start() : phrase == null ? i + 1 : phrase.end();
        }
        return true;
    }

    /** "expelled John Doe, a Norlandish student": who he is says whose he is. */
    private boolean apposed(int comma, Side side) {
        Phrase name = structure.phrase(comma - 1);
        Phrase what = structure.phrase(comma + 1);
        boolean inside = what != null && what.start() == comma + 1 && what.end() > side.start();
        boolean one = what != null
                && passage.norm(comma + 1).equals("one")
                && side.start() <= comma + BESIDE
                && scene.preposition(side).equals("of");
        boolean article = structure.tag(comma + 1) == Tag.DET;
        return name != null && scene.owner(name, name.end()) == null && ((inside && article) || one);
    }

    /** The nearest fitting side before the predicate. */
    Side before(Predicate predicate, Side actor) {
        boolean travel = "meet".equals(predicate.act().mode());
        Side nearest = null;
        for (Side side : scene.sides) {
            if (side.end() <= predicate.match().start() && fit.fits(side, actor, travel, predicate)) {
                nearest = side;
            }
        }
        return nearest;
    }

    /** Whether the phrase only says where somebody is kept whose release is asked for. */
    boolean keeps(Phrase phrase, Predicate predicate) {
        return fit.keeps(phrase, predicate);
    }

    static boolean differs(Side one, Side other) {
        return !one.country().equals(other.country());
    }

    private static boolean visits(Act act) {
        return "visit".equals(act.mode());
    }
}
