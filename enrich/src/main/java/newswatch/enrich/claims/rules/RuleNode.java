package newswatch.enrich.claims.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A node of the trie of patterns. What may follow is kept in a table of its own, since a search asks for the next node
 * at every word: symbols stand at their number's lowest bits or in the free places behind.
 */
final class RuleNode {
    static final int SHORT_GAP = 6;
    static final int LONG_GAP = 14;
    /** Symbols of the recipient's and of the actor's own words. */
    static final int TARGET = Integer.MAX_VALUE;

    static final int SOURCE = Integer.MAX_VALUE - 1;
    /** Stands for no words, but for two sides that act as one. */
    static final int TOGETHER = Integer.MAX_VALUE - 2;

    private static final int FREE = -1;

    final List<Rule> rules = new ArrayList<>(1);
    /** Behind the recipient's words, behind the actor's own, and where two sides act as one; or null. */
    RuleNode target;

    RuleNode source;
    RuleNode together;

    private long signature;
    private int[] symbols = {FREE, FREE};
    private RuleNode[] nodes = new RuleNode[2];
    private int size;
    private RuleNode shortGap;
    private RuleNode longGap;

    RuleNode after(RuleNode.Element element) {
        switch (element.symbol()) {
            case TARGET -> {
                target = target == null ? new RuleNode() : target;
                return target;
            }
            case SOURCE -> {
                source = source == null ? new RuleNode() : source;
                return source;
            }
            case TOGETHER -> {
                together = together == null ? new RuleNode() : together;
                return together;
            }
            case FREE -> {
                return afterGap(element);
            }
            default -> {
                return put(element.symbol());
            }
        }
    }

    private RuleNode afterGap(Element element) {
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

    /** The bits of all symbols that may follow, see {@link newswatch.enrich.claims.lexicon.Senses#signature}. */
    long signature() {
        return signature;
    }

    /** The node behind a symbol, or null. */
    RuleNode next(int symbol) {
        return (signature >>> symbol & 1) == 0 ? null : nodes[place(symbol)];
    }

    Set<Integer> symbols() {
        Set<Integer> known = new HashSet<>();
        Arrays.stream(symbols).filter(symbol -> symbol != FREE).forEach(known::add);
        return known;
    }

    private int place(int symbol) {
        int place = symbol & (symbols.length - 1);
        while (symbols[place] != symbol && symbols[place] != FREE) {
            place = (place + 1) & (symbols.length - 1);
        }
        return place;
    }

    private RuleNode put(int symbol) {
        if (next(symbol) == null) {
            grow();
            put(symbol, new RuleNode());
            signature |= 1L << symbol;
            size++;
        }
        return next(symbol);
    }

    private void put(int symbol, RuleNode node) {
        int place = place(symbol);
        symbols[place] = symbol;
        nodes[place] = node;
    }

    /** Keeps half of the places free. */
    private void grow() {
        if (2 * (size + 1) <= symbols.length) {
            return;
        }
        int[] oldSymbols = symbols;
        RuleNode[] oldNodes = nodes;
        symbols = new int[2 * oldSymbols.length];
        Arrays.fill(symbols, FREE);
        nodes = new RuleNode[symbols.length];
        for (int i = 0; i < oldSymbols.length; i++) {
            if (oldSymbols[i] != FREE) {
                put(oldSymbols[i], oldNodes[i]);
            }
        }
    }

    /** Part of a pattern: a symbol, or (symbol -1) a gap of at most so many units. */
    record Element(int symbol, int gap) {}
}
