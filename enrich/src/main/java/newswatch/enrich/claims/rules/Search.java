package newswatch.enrich.claims.rules;

import java.util.BitSet;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Outlook;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Sense;
import newswatch.enrich.claims.lexicon.Senses;
import newswatch.enrich.claims.lexicon.Verbal;

/** Walks the automaton of patterns from one position of a passage; the number of steps is bounded. */
final class Search {
    private static final int MAX_STEPS = 4000;

    private final Passage passage;
    private final Outlook outlook;
    private final Clause clause;
    private final Trust least;
    private final Roles roles;
    private final boolean empty;
    private Match best;
    private int start;
    private Form head;
    private boolean auxiliary;
    private int steps;
    /** What the actor is, once a rule asks. */
    private BitSet played;

    /** @param empty whether frames count that are nothing by themselves */
    Search(Passage passage, Clause clause, Trust least, Roles roles, boolean empty) {
        this.passage = passage;
        outlook = passage.outlook();
        this.clause = clause;
        this.least = least;
        this.roles = roles;
        this.empty = empty;
    }

    Match at(State root, int position) {
        start = position;
        auxiliary = passage.auxiliary(position);
        step(root, position, 0);
        return best;
    }

    private void step(State node, int position, int elements) {
        if (position >= passage.size() || ++steps > MAX_STEPS) {
            return;
        }
        if (node.sided()) {
            if (node.target != null && clause.target(passage, position)) {
                walk(node.target, clause.targetEnd(), elements + 1, position);
            }
            if (node.source != null && clause.source(passage, position)) {
                walk(node.source, clause.subjectEnd(), elements + 1, position);
            }
        }
        if (!outlook.may(position, node.signature)) {
            return;
        }
        Senses senses = passage.senses(position);
        for (int i = 0; i < senses.size(); i++) {
            Sense sense = senses.get(i);
            State next = node.next(sense.symbol());
            if (next != null
                    && Verbal.stands(passage, position, sense.form(), elements == 0 ? clause.subjectEnd() : -2)) {
                if (elements == 0) {
                    head = sense.form();
                }
                walk(next, position + sense.length(), elements + 1, position);
            }
        }
    }

    private void walk(State node, int position, int elements, int lastStart) {
        for (int i = 0; i < node.met(); i++) {
            offer(node.rule(i), position, elements, lastStart);
        }
        if (node.together != null && clause.together()) {
            walk(node.together, position, elements + 1, lastStart);
        }
        if (node.signature != 0 || node.sided()) {
            reach(node, position, elements);
        }
        if (node.shortGap != null) {
            gap(node.shortGap, RuleNode.SHORT_GAP, position, elements);
        }
        if (node.longGap != null) {
            gap(node.longGap, RuleNode.LONG_GAP, position, elements);
        }
    }

    private void reach(State node, int position, int elements) {
        step(node, position, elements);
        // "will attack" is not met by "will not attack"
        if (position < passage.size() && passage.pastSoft(position) > position && !passage.not(position)) {
            step(node, passage.pastSoft(position), elements);
        }
    }

    /** A short gap does not go on into an infinitive, none that an auxiliary opens behind another verb. */
    private void gap(State beyond, int length, int position, int elements) {
        int ends = Outlook.BARRIER
                | (length == RuleNode.SHORT_GAP ? Outlook.INFINITIVE : 0)
                | (auxiliary ? Outlook.VERB : 0);
        // "rolled out what appeared to be": the words between say only how sure one is
        int from = position < passage.size() && passage.norm(position).equals("what")
                ? passage.pastSoft(position)
                : position;
        int last = Math.min(from + length + named(from, length), passage.size() - 1);
        for (int i = from; i <= last; i++) {
            boolean inName = i >= clause.targetStart() && i < clause.targetEnd();
            boolean may = beyond.sided() || outlook.may(i, beyond.signature);
            if (may && (!inName || i <= from + length)) {
                step(beyond, i, elements);
            }
            if (!inName && outlook.ends(i, ends)) {
                return;
            }
        }
    }

    /** However many words name the recipient, in a gap they count as one. */
    private int named(int position, int length) {
        boolean inGap = clause.targetStart() >= position && clause.targetStart() <= position + length;
        return inGap ? Math.max(0, clause.targetEnd() - clause.targetStart() - 1) : 0;
    }

    private void offer(Rule rule, int end, int elements, int lastStart) {
        boolean vain = !empty && rule.frame() != null && rule.frame().empty();
        if (vain || rule.trust().compareTo(least) < 0 || !guarded(rule)) {
            return;
        }
        boolean passive = head == Form.PARTICIPLE && passage.passive(start);
        // a rule that asks who acts, or upon whom, knows as much more as a word of the pattern tells
        int weight = elements + (rule.source() >= 0 ? 1 : 0) + (rule.target() >= 0 ? 1 : 0);
        Match match = new Match(rule, start, end, weight, lastStart, passive);
        if (match.betterThan(best)) {
            best = match;
        }
    }

    private boolean guarded(Rule rule) {
        return (rule.source() < 0 || plays(rule.source()))
                && (rule.target() < 0 || passage.find(rule.target(), clause.targetStart(), clause.targetEnd()) >= 0);
    }

    private boolean plays(int role) {
        if (played == null) {
            played = roles.played(passage, clause);
        }
        return played.get(role);
    }
}
