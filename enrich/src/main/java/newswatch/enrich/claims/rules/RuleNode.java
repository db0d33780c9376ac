package newswatch.enrich.claims.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A node of the trie of patterns while rules are compiled: what may follow, and the rules met here. */
final class RuleNode {
    static final int SHORT_GAP = 6;
    static final int LONG_GAP = 14;
    /** Symbols of the recipient's and of the actor's own words. */
    static final int TARGET = Integer.MAX_VALUE;

    static final int SOURCE = Integer.MAX_VALUE - 1;
    /** Stands for no words, but for two sides that act as one. */
    static final int TOGETHER = Integer.MAX_VALUE - 2;

    private final Set<Rule> rules = new LinkedHashSet<>(2);
    private final Map<Integer, RuleNode> next = new TreeMap<>();
    private final Map<Integer, RuleNode> gaps = new TreeMap<>();

    void add(Rule rule) {
        rules.add(rule);
    }

    /** The node behind an element, made if there is none. */
    RuleNode after(Element element) {
        return element.symbol() >= 0
                ? next.computeIfAbsent(element.symbol(), unseen -> new RuleNode())
                : gaps.computeIfAbsent(element.gap(), unseen -> new RuleNode());
    }

    /** Symbols that may stand here. */
    Set<Integer> symbols() {
        return Set.copyOf(next.keySet());
    }

    /** The same to search in; nodes from which the same can be met become one state. */
    State state(Map<State.Ways, State> known) {
        Map<Integer, State> states = new TreeMap<>();
        next.forEach((symbol, node) -> states.put(symbol, node.state(known)));
        gaps.forEach((length, node) -> states.put(-length, node.state(known)));
        return known.computeIfAbsent(new State.Ways(List.copyOf(rules), states), State::new);
    }

    /** Part of a pattern: a symbol, or (symbol -1) a gap of at most so many units. */
    record Element(int symbol, int gap) {}
}
