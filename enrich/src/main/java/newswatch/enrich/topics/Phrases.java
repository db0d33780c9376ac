package newswatch.enrich.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.text.Sentences;
import newswatch.enrich.text.Token;

/** Phrases of all topics by their first word: one look-up a token. */
final class Phrases {
    /** Endings ("denucleari*") are looked up by this many first letters. */
    private static final int STEM = 5;

    private static final int HASHES = 1 << 12;

    /**
     * @param open whether the last word may go on
     * @param topic its number
     */
    private record Phrase(List<String> words, boolean open, int topic) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    /** Hashes of all keys of endings, so that few words are cut to be looked up. */
    private final BitSet stems = new BitSet(HASHES);

    void put(String written, int topic) {
        boolean open = written.endsWith("*");
        List<String> words = Sentences.split(open ? written.substring(0, written.length() - 1) : written).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::norm)
                .toList();
        String key = open && words.size() == 1 ? stem(words.get(0)) : words.get(0);
        if (key.length() >= STEM) {
            stems.set(stemHash(key));
        }
        byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrase(words, open, topic));
    }

    /** Tells {@code hits} of every phrase that begins at a token. */
    void at(List<Token> tokens, int from, Hits hits) {
        String norm = tokens.get(from).norm();
        collect(byFirst.get(norm), tokens, from, hits);
        if (norm.length() > STEM && stems.get(stemHash(norm))) {
            collect(byFirst.get(stem(norm)), tokens, from, hits);
        }
    }

    private static void collect(List<Phrase> phrases, List<Token> tokens, int from, Hits hits) {
        if (phrases == null) {
            return;
        }
        for (Phrase phrase : phrases) {
            if (stands(phrase, tokens, from)) {
                int last = from + phrase.words().size() - 1;
                hits.add(
                        phrase.topic(),
                        tokens.get(from).start(),
                        tokens.get(last).end());
            }
        }
    }

    private static boolean stands(Phrase phrase, List<Token> tokens, int from) {
        int last = phrase.words().size() - 1;
        if (from + last >= tokens.size()) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (!tokens.get(from + i).norm().equals(phrase.words().get(i))) {
                return false;
            }
        }
        String end = tokens.get(from + last).norm();
        return phrase.open()
                ? end.startsWith(phrase.words().get(last))
                : end.equals(phrase.words().get(last));
    }

    private static int stemHash(String word) {
        int hash = 0;
        for (int i = 0; i < STEM; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash & (HASHES - 1);
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }
}
