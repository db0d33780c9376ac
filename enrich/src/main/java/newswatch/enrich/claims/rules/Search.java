package newswatch.enrich.claims.rules;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Sense;

/** Walks the trie of patterns from one position of a passage; the number of steps is bounded. */
final class Search {
    private static final int MAX_STEPS = 4000;

    private final Passage passage;
    private final Clause clause;
    private final Trust least;
    private final Roles roles;
    private Match best;
    private int start;
    private Form head;
    private boolean auxiliary;
    private int steps;

    Search(Passage passage, Clause clause, Trust least, Roles roles) {
        this.passage = passage;
        this.clause = clause;
        this.least = least;
        this.roles = roles;
    }

    Match at(RuleNode root, int position) {
        start = position;
        auxiliary = passage.auxiliary(position);
        step(root, position, 0);
        return best;
    }

    private void step(RuleNode node, int position, int elements) {
        if (position >= passage.size() || ++steps > MAX_STEPS) {
            return;
        }
        for (Sense sense : passage.senses(position)) {
            RuleNode next = node.next(sense.symbol());
            if (next != null && passage.verbal(position, sense.form(), elements == 0 ? clause.subjectEnd() : -2)) {
                if (elements == 0) {
                    head = sense.form();
                }
                walk(next, sense.end(), elements + 1, position);
            }
        }
        RuleNode recipient = node.next(RuleNode.TARGET);
        if (recipient != null && recipientAt(position)) {
            walk(recipient, clause.targetEnd(), elements + 1, position);
        }
    }

    /** The recipient's words begin there, perhaps after an article. */
    private boolean recipientAt(int position) {
        int begins = clause.targetStart();
        return begins >= 0 && (begins == position || (begins == position + 1 && passage.article(position)));
    }

    private void walk(RuleNode node, int position, int elements, int lastStart) {
        for (Rule rule : node.rules) {
            offer(rule, position, elements, lastStart);
        }
        reach(node, position, elements);
        gap(node, RuleNode.SHORT_GAP, position, elements);
        gap(node, RuleNode.LONG_GAP, position, elements);
    }

    private void reach(RuleNode node, int position, int elements) {
        step(node, position, elements);
        if (position < passage.size() && passage.pastSoft(position) > position) {
            step(node, passage.pastSoft(position), elements);
        }
    }

    private void gap(RuleNode node, int length, int position, int elements) {
        RuleNode beyond = node.gap(length);
        for (int i = position; beyond != null && i <= position + length && i < passage.size(); i++) {
            step(beyond, i, elements);
            if (passage.barrier(i)
                    || (length == RuleNode.SHORT_GAP && passage.infinitive(i))
                    || (auxiliary && passage.verbForm(i))) {
                return;
            }
        }
    }

    private void offer(Rule rule, int end, int elements, int lastStart) {
        if (rule.trust().compareTo(least) < 0 || !guarded(rule)) {
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
        return (rule.source() < 0 || roles.plays(passage, clause, rule.source()))
                && (rule.target() < 0 || passage.find(rule.target(), clause.targetStart(), clause.targetEnd()) >= 0);
    }
}
