package newswatch.enrich.claims.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Senses;

/**
 * Where a search may stand within patterns: the rules met there and what may follow. Patterns that end alike share their
 * states, so that all of them together are small enough to stay in a processor's cache.
 *
 * <p>Symbols stand in a table of its own at their number's lowest bits or in the free places behind, at most half of
 * which are taken.
 */
final class State {
    private static final int FREE = -1;

    private final Rule[] rules;
    /** Behind the recipient's words, the actor's own, two sides that act as one, a short gap, a long one; or null. */
    final State target;

    final State source;
    final State together;
    final State shortGap;
    final State longGap;
    /** The bits of all symbols that may follow, see {@link Senses#signature}. */
    final long signature;

    /** Kinds of all rules of at least each trust that may be met here or further on, see {@link Rule#kinds}. */
    private final Map<Trust, Integer> kinds = new EnumMap<>(Trust.class);

    private final int[] symbols;
    private final State[] states;

    /** What a state is made of; two alike are one. Gaps are known by their length, negated. */
    record Ways(List<Rule> rules, Map<Integer, State> next) {}

    State(Ways ways) {
        rules = ways.rules().toArray(Rule[]::new);
        target = ways.next().get(RuleNode.TARGET);
        source = ways.next().get(RuleNode.SOURCE);
        together = ways.next().get(RuleNode.TOGETHER);
        shortGap = ways.next().get(-RuleNode.SHORT_GAP);
        longGap = ways.next().get(-RuleNode.LONG_GAP);
        int[] words = ways.next().keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(symbol -> symbol >= 0 && symbol < RuleNode.TOGETHER)
                .toArray();
        symbols = new int[Integer.highestOneBit(Math.max(1, 4 * words.length - 1))];
        states = new State[symbols.length];
        Arrays.fill(symbols, FREE);
        for (int word : words) {
            int place = place(word);
            symbols[place] = word;
            states[place] = ways.next().get(word);
        }
        for (Trust least : Trust.values()) {
            int here = ways.rules().stream()
                    .filter(rule -> rule.trust().compareTo(least) >= 0)
                    .mapToInt(Rule::kinds)
                    .reduce(0, (one, other) -> one | other);
            int further = ways.next().values().stream()
                    .mapToInt(state -> state.kinds.get(least))
                    .reduce(0, (one, other) -> one | other);
            kinds.put(least, here | further);
        }
        signature = Arrays.stream(words).mapToLong(word -> 1L << word).reduce(0, (one, other) -> one | other);
    }

    /** How many rules are met here. */
    int met() {
        return rules.length;
    }

    Rule rule(int index) {
        return rules[index];
    }

    /** Whether the words of a side may follow. */
    boolean sided() {
        return target != null || source != null;
    }

    /** Whether the words of a side may follow and begin there. */
    boolean begins(Passage passage, int position, Clause clause) {
        return (target != null && clause.target(passage, position))
                || (source != null && clause.source(passage, position));
    }

    /** Kinds of all rules of at least that trust that may be met behind each of the first so many classes. */
    byte[] kinds(int classes, Trust least) {
        byte[] found = new byte[classes];
        for (int i = 0; i < symbols.length; i++) {
            if (symbols[i] != FREE) {
                found[symbols[i]] = states[i].kinds.get(least).byteValue();
            }
        }
        return found;
    }

    /** The state behind a symbol, or null. */
    State next(int symbol) {
        return (signature >>> symbol & 1) == 0 ? null : states[place(symbol)];
    }

    private int place(int symbol) {
        int place = symbol & (symbols.length - 1);
        while (symbols[place] != symbol && symbols[place] != FREE) {
            place = (place + 1) & (symbols.length - 1);
        }
        return place;
    }
}
