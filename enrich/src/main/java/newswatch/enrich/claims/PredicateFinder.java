package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.rules.Match;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.text.Token;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Finds the leftmost governing predicate of a stretch and reads through its frames. */
final class PredicateFinder {
    private static final int MAX_DEPTH = 3;
    private static final int REACH = 2;
    private static final int AGENT_REACH = 12;
    private static final String SHOW = "threaten.show";

    private static final String MOVE = "mobilize.troops";

    private static final String DRILL = "mobilize.exercise";
    private static final Set<String> REHEARSED =
            Words.of("cooperate.military", "cooperate.rehearse", "cooperate.with-target");

    private final Rulebook rulebook;

    private final int exercise;

    PredicateFinder(Rulebook rulebook) {
        this.rulebook = rulebook;
        exercise = rulebook.lexicon().symbol("exercise");
    }

    /** Whether a predicate may stand somewhere in the passage: a cheap look before a close one. */
    boolean likely(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (likely(passage, i)) {
                return true;
            }
        }
        return false;
    }

    boolean likely(Passage passage, int position) {
        return rulebook.opens(passage, position);
    }

    /** Kinds of the rules that may be met from the position on: closer than {@link #likely(Passage, int)}. */
    int kinds(Passage passage, int position) {
        return rulebook.kinds(passage, position);
    }

    /** The leftmost predicate that begins in the stretch, one told aside only if there is no other, or null. */
    Predicate leftmost(Passage passage, Clause clause, int from, int to, Trust least) {
        Predicate aside = null;
        for (int i = Math.max(0, from); i < Math.min(to, passage.size()); i++) {
            Predicate found = at(passage, clause, i, least, 0);
            if (found != null && !aside(passage, found)) {
                return found;
            }
            aside = aside == null ? found : aside;
        }
        return aside;
    }

    /** A meeting that only says when or where something else was done: "during a visit to", "in talks with". */
    private static boolean aside(Passage passage, Predicate found) {
        int start = found.match().start();
        if (found.act().type() != EventType.CONSULT) {
            return false;
        }
        int before = passage.article(start - 1) ? start - 2 : start - 1;
        return passage.meanwhile(start) || passage.meanwhile(before);
    }

    /** What is done in the passive nearest before an agent that stands at {@code to}, or null. */
    Predicate suffered(Passage passage, Clause clause, int from, int to, Trust least) {
        for (int i = to - 1; i >= Math.max(from, to - AGENT_REACH); i--) {
            Predicate found = passage.passive(i) ? at(passage, clause, i, least, 0) : null;
            if (found != null && found.match().passive()) {
                return found;
            }
        }
        return null;
    }

    private Predicate at(Passage passage, Clause clause, int position, Trust least, int depth) {
        Match match = rulebook.at(passage, position, clause, least);
        Predicate found = read(passage, clause, match, least, depth);
        boolean vain = match != null && found == null;
        return vain ? read(passage, clause, rulebook.plainAt(passage, position, clause, least), least, depth) : found;
    }

    private Predicate read(Passage passage, Clause clause, Match match, Trust least, int depth) {
        if (match == null) {
            return null;
        }
        return match.rule().frame() == null ? Predicate.plain(match) : framed(passage, clause, match, least, depth);
    }

    private Predicate framed(Passage passage, Clause clause, Match match, Trust least, int depth) {
        Predicate inner = depth < MAX_DEPTH ? inside(passage, clause, match, least, depth) : null;
        Frame frame = match.rule().frame();
        if (inner == null) {
            return frame.empty() ? null : Predicate.framed(match, frame == Frame.COMMIT);
        }
        if (frame == Frame.TELL && !Frames.tellable(inner)) {
            return null;
        }
        Act act = Frames.of(match.rule(), inner.act());
        boolean ahead = frame == Frame.COMMIT || frame == Frame.FUTURE;
        boolean kept = act.equals(inner.act());
        return new Predicate(
                match,
                act,
                inner.act(),
                inner.rule(),
                ahead,
                kept ? inner.rule() : match.rule().id(),
                inner.end());
    }

    private Predicate inside(Passage passage, Clause clause, Match match, Trust least, int depth) {
        int begin = match.end() < passage.size() ? passage.pastSoft(match.end()) : match.end();
        if (match.rule().frame() == Frame.TELL) {
            begin = passage.pastHelpers(begin);
        }
        Clause inner = new Clause(clause.sourceStart(), begin, clause.targetStart(), clause.targetEnd());
        if (match.rule().frame() == Frame.FUTURE && passage.perfect(begin)) {
            return null;
        }
        for (int i = begin; i <= Math.min(begin + REACH, passage.size() - 1); i++) {
            Predicate found = at(passage, inner, i, least, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What the words tell, the active of a passive that stands in {@code place}; or null. */
    Predicate turned(List<Token> words, Clause clause, Trust least, Span place) {
        Passage passage = new Passage(rulebook.lexicon(), words);
        Predicate found = at(passage, clause, Math.max(0, clause.subjectEnd()), least, 0);
        if (found == null || (found.match().rule().frame() != null && found.inner() == null)) {
            return null;
        }
        Match active = found.match();
        Match match = new Match(active.rule(), place.start(), place.end(), active.elements(), place.start(), true);
        return new Predicate(
                match, found.act(), found.inner(), found.innerRule(), found.ahead(), found.rule(), place.end());
    }

    /** As a report tells of shows of force: a threat to move troops is a move planned, a joint drill one by each. */
    Predicate shown(Passage passage, Predicate found) {
        Match match = found.match();
        if (REHEARSED.contains(found.rule())
                && found.inner() == null
                && passage.find(exercise, match.start(), match.end()) >= 0) {
            Act act = new Act(EventType.MOBILIZE, "troops", "150");
            return new Predicate(match, act, null, null, false, DRILL, found.end());
        }
        if (!found.rule().equals(SHOW)) {
            return found;
        }
        Act act = new Act(EventType.MOBILIZE, "troops", "152");
        return new Predicate(match, act, act, MOVE, true, MOVE, found.end());
    }

    /** The same as something that lies ahead: the second of "will halt … and close". */
    static Predicate ahead(Predicate plain) {
        Act act = Frames.ahead(plain.act());
        String rule = act.equals(plain.act()) ? plain.rule() : "agree.future";
        return new Predicate(plain.match(), act, plain.act(), plain.rule(), true, rule, plain.end());
    }
}
