package newswatch.enrich.claims.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node of the trie of phrases: the words that may follow, and the classes of the phrase that ends here. */
final class PhraseNode {
    final Map<String, PhraseNode> next = new HashMap<>(4);
    final List<Entry> entries = new ArrayList<>(2);

    record Entry(int symbol, Form form) {}

    /** Whether a phrase that ends here or further on is in one of the classes. */
    boolean leadsTo(Set<Integer> symbols) {
        return entries.stream().anyMatch(entry -> symbols.contains(entry.symbol()))
                || next.values().stream().anyMatch(node -> node.leadsTo(symbols));
    }

    void add(int symbol, Form form) {
        Entry entry = new Entry(symbol, form);
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }
}
