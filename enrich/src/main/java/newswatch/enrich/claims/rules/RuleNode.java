package newswatch.enrich.claims.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node of the trie of patterns. */
final class RuleNode {
    static final int SHORT_GAP = 6;
    static final int LONG_GAP = 14;
    /** The words of the recipient and of the actor. */
    static final Element TARGET = new Element(-2, 0);

    static final Element SOURCE = new Element(-3, 0);

    final Map<Integer, RuleNode> next = new HashMap<>(4);
    final List<Rule> rules = new ArrayList<>(1);
    private final Map<Element, RuleNode> sides = new HashMap<>(2);
    private RuleNode shortGap;
    private RuleNode longGap;

    RuleNode after(RuleNode.Element element) {
        if (element.symbol() >= 0) {
            return next.computeIfAbsent(element.symbol(), unseen -> new RuleNode());
        }
        if (element.symbol() < -1) {
            return sides.computeIfAbsent(element, unseen -> new RuleNode());
        }
        if (element.gap() == SHORT_GAP) {
            shortGap = shortGap == null ? new RuleNode() : shortGap;
            return shortGap;
        }
        longGap = longGap == null ? new RuleNode() : longGap;
        return longGap;
    }

    RuleNode gap(int length) {
        return length == SHORT_GAP ? shortGap : longGap;
    }

    RuleNode side(Element side) {
        return sides.get(side);
    }

    /** Part of a pattern: a symbol, a side, or (symbol -1) a gap of at most so many units. */
    record Element(int symbol, int gap) {}
}
