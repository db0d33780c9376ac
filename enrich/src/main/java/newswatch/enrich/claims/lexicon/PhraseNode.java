package newswatch.enrich.claims.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node of the trie of phrases: the words that may follow, and the classes of the phrase that ends here. */
final class PhraseNode {
    final Map<String, PhraseNode> next = new HashMap<>(4);
    final List<Entry> entries = new ArrayList<>(2);

    record Entry(int symbol, Form form) {}

    void add(int symbol, Form form) {
        Entry entry = new Entry(symbol, form);
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }
}
