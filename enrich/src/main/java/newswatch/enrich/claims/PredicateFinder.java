package newswatch.enrich.claims;

import java.util.EnumSet;
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
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Finds the leftmost governing predicate of a stretch and reads through its frames. */
final class PredicateFinder {
    private static final int MAX_DEPTH = 3;
    private static final int REACH = 2;
    private static final int AGENT_REACH = 12;
    private static final String SHOW = "threaten.show";

    private static final String MOVE = "mobilize.troops";

    private final Rulebook rulebook;

    PredicateFinder(Rulebook rulebook) {
        this.rulebook = rulebook;
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

    /** What the words tell that begin with a participle and its object, placed where the participle stands; or null. */
    Predicate turned(List<Token> words, int start, int end) {
        Passage passage = new Passage(rulebook.lexicon(), words);
        Match match = rulebook.at(passage, 0, new Clause(-1, 0, -1, -1), Trust.SURE);
        if (match == null || match.rule().frame() != null) {
            return null;
        }
        return Predicate.plain(new Match(match.rule(), start, end, match.elements(), start, true));
    }

    /** A threat to move troops, told of in a report: a move planned. */
    static Predicate planned(Predicate found) {
        if (!found.rule().equals(SHOW)) {
            return found;
        }
        Act act = new Act(EventType.MOBILIZE, "troops", "152");
        return new Predicate(found.match(), act, act, MOVE, true, MOVE, found.end());
    }

    /** The same as something that lies ahead: the second of "will halt … and close". */
    static Predicate ahead(Predicate plain) {
        Act act = Frames.ahead(plain.act());
        String rule = act.equals(plain.act()) ? plain.rule() : "agree.future";
        return new Predicate(plain.match(), act, plain.act(), plain.rule(), true, rule, plain.end());
    }

    /** What frames do to the act inside them. */
    private static final class Frames {
        private static final Set<EventType> KEPT = EnumSet.of(EventType.REQUEST, EventType.THREATEN);

        static Act of(newswatch.enrich.claims.rules.Rule rule, Act inner) {
            return switch (rule.frame()) {
                case COMMIT, FUTURE -> rule.act().type() == EventType.THREATEN ? feared(inner) : ahead(inner);
                case REFUSE ->
                    new Act(
                            EventType.REJECT,
                            rejected(rule.act().mode(), inner),
                            rule.act().cameo());
                case THREATEN -> threat(inner);
                case TELL -> KEPT.contains(inner.type()) ? inner : rule.act();
                case REQUEST ->
                    new Act(
                            EventType.REQUEST,
                            requested(rule.act().mode(), inner),
                            rule.act().cameo());
            };
        }

        /** Whether what the recipient is said to do is asked of it or held against it. */
        static boolean tellable(Predicate inner) {
            EventType type = inner.act().type();
            boolean conflict = type.quad() == Quad.VERBAL_CONFLICT || type.quad() == Quad.MATERIAL_CONFLICT;
            return conflict && !inner.ahead() && !inner.match().passive();
        }

        private static Act feared(Act inner) {
            boolean verbal = inner.type() == EventType.REJECT || inner.type() == EventType.ACCUSE;
            return verbal ? threat(inner) : ahead(inner);
        }

        private static Act ahead(Act inner) {
            if (inner.type().quad() == Quad.VERBAL_CONFLICT || inner.type() == EventType.MOBILIZE || backing(inner)) {
                return inner;
            }
            return inner.type().quad() == Quad.MATERIAL_CONFLICT
                    ? threat(inner)
                    : new Act(EventType.AGREE, null, cameo(inner));
        }

        /** Whoever promises to back somebody backs him. */
        private static boolean backing(Act inner) {
            return inner.type() == EventType.SUPPORT && ("050".equals(inner.cameo()) || "051".equals(inner.cameo()));
        }

        private static String cameo(Act inner) {
            return switch (inner.type()) {
                case CONSULT -> "036";
                case COOPERATE -> "031";
                case AID -> "033";
                case CONCEDE, RETREAT -> "035";
                default -> "030";
            };
        }

        private static Act threat(Act inner) {
            return switch (inner.type()) {
                case COERCE ->
                    "arrest".equals(inner.mode())
                            ? new Act(EventType.THREATEN, "arrest", "137")
                            : new Act(EventType.THREATEN, "restrict", "1312");
                case SANCTION ->
                    "expel".equals(inner.mode())
                            ? new Act(EventType.THREATEN, "expel", "1313")
                            : new Act(EventType.THREATEN, "relations", "134");
                case REJECT -> new Act(EventType.THREATEN, "relations", "134");
                case ASSAULT, MOBILIZE -> new Act(EventType.THREATEN, "violence", "138");
                default -> new Act(EventType.THREATEN, null, "130");
            };
        }

        private static String rejected(String own, Act inner) {
            return own != null
                    ? own
                    : switch (inner.type()) {
                        case CONSULT -> "meet";
                        case AID, COOPERATE -> "assist";
                        case CONCEDE, RETREAT -> "yield";
                        default -> null;
                    };
        }

        private static String requested(String own, Act inner) {
            return own != null
                    ? own
                    : rejected(null, inner) == null && inner.type() == EventType.COERCE
                            ? "change"
                            : rejected(null, inner);
        }
    }
}
