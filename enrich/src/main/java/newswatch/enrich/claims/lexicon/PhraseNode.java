package newswatch.enrich.claims.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A node of the trie of phrases: the words that may follow, and the classes of the phrase that ends here. */
final class PhraseNode {
    final Map<String, PhraseNode> next = new HashMap<>(4);
    private final int length;
    /** Of the words that may follow, the last six binary digits of their hashes: few words need a look-up. */
    private long following;

    private Senses here = Senses.NONE;

    /** @param length words that lead here */
    PhraseNode(int length) {
        this.length = length;
    }

    Senses here() {
        return here;
    }

    /** The node behind a word, made if there is none. */
    PhraseNode after(String word) {
        following |= bit(word);
        return next.computeIfAbsent(word, unseen -> new PhraseNode(length + 1));
    }

    /** Whether a word may follow, told by {@link #bit}. */
    boolean goesOn(long bit) {
        return (following & bit) != 0;
    }

    static long bit(String word) {
        return 1L << word.hashCode();
    }

    /** All words behind this node. */
    Stream<String> words() {
        return Stream.concat(next.keySet().stream(), next.values().stream().flatMap(PhraseNode::words));
    }

    /** Whether a phrase that ends here or further on is in one of the classes. */
    boolean leadsTo(Set<Integer> symbols) {
        for (int i = 0; i < here.size(); i++) {
            if (symbols.contains(here.get(i).symbol())) {
                return true;
            }
        }
        return next.values().stream().anyMatch(node -> node.leadsTo(symbols));
    }

    void add(int symbol, Form form) {
        here = here.and(new Sense(symbol, length, form));
    }
}
