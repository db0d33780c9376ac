package newswatch.enrich.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.text.Sentences;
import newswatch.enrich.text.Token;

/** Phrases of all topics by their first word: one look-up a token. */
final class Phrases {
    /** Endings ("denucleari*") are looked up by this many first letters. */
    private static final int STEM = 5;

    /** @param open whether the last word may go on */
    private record Phrase(List<String> words, boolean open, Topic topic) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void put(String written, Topic topic) {
        boolean open = written.endsWith("*");
        List<String> words = Sentences.split(open ? written.substring(0, written.length() - 1) : written).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::norm)
                .toList();
        String key = open && words.size() == 1 ? stem(words.get(0)) : words.get(0);
        byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrase(words, open, topic));
    }

    /** Topics with a phrase at a token, each with the index after the phrase's last token. */
    Map<Topic, Integer> at(List<Token> tokens, int from) {
        Map<Topic, Integer> found = new HashMap<>();
        String norm = tokens.get(from).norm();
        collect(byFirst.getOrDefault(norm, List.of()), tokens, from, found);
        String stem = stem(norm);
        if (!stem.equals(norm)) {
            collect(byFirst.getOrDefault(stem, List.of()), tokens, from, found);
        }
        return found;
    }

    private static void collect(List<Phrase> phrases, List<Token> tokens, int from, Map<Topic, Integer> found) {
        for (Phrase phrase : phrases) {
            if (stands(phrase, tokens, from)) {
                found.merge(phrase.topic(), from + phrase.words().size(), Math::max);
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

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }
}
