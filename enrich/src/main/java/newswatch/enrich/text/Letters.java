package newswatch.enrich.text;

import java.util.EnumMap;
import java.util.Map;

/** How many letters of each script the beginning of a text holds. */
record Letters(Map<Character.UnicodeScript, Integer> counts, int total) {
    static Letters of(String text, int limit) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        int total = 0;
        for (int i = 0; i < text.length() && i < limit; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                total++;
            }
        }
        return new Letters(counts, total);
    }

    double share(Character.UnicodeScript script) {
        return total == 0 ? 0 : counts.getOrDefault(script, 0) / (double) total;
    }

    Character.UnicodeScript commonest() {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.UNKNOWN);
    }
}
