package newswatch.enrich.genre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Token;

/** How often each of the words looked for stands outside quotation marks; a quotation ends with its paragraph at the latest. */
record WordCount(Map<String, Integer> words, int total) {
    /** @param counted all words that will be asked for */
    static WordCount of(List<Sentence> sentences, Set<String> counted) {
        Map<String, Integer> words = new HashMap<>();
        int total = 0;
        int paragraph = -1;
        boolean quoted = false;
        for (Sentence sentence : sentences) {
            quoted &= sentence.paragraph() == paragraph;
            paragraph = sentence.paragraph();
            for (Token token : sentence.tokens()) {
                if (token.norm().equals("\"")) {
                    quoted = token.text().equals("\"") ? !quoted : token.text().equals("\u201c");
                }
                total += token.word() ? 1 : 0;
                // the country, not the pronoun
                if (!quoted && counted.contains(token.norm()) && !token.text().equals("US")) {
                    words.merge(token.norm(), 1, Integer::sum);
                }
            }
        }
        return new WordCount(words, total);
    }

    double perThousand(List<String> counted) {
        return total == 0
                ? 0
                : 1000.0
                        * counted.stream()
                                .mapToInt(w -> words.getOrDefault(w, 0))
                                .sum()
                        / total;
    }
}
