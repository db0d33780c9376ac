package newswatch.enrich.text;

import java.util.EnumMap;
import java.util.Map;

/** How many letters of each script the beginning of a text holds. */
record Letters(Map<Character.UnicodeScript, Integer> counts, int total) {
    static Letters of(String text, int limit) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        int latin = 0;
        int others = 0;
        int end = Math.min(limit, text.length());
        for (int i = 0; i < end; i++) {
            int c = text.charAt(i);
            if (c < 128) {
                latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
                continue;
            }
            c = text.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (Character.isLetter(c)) {
                counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                others++;
            }
        }
        if (latin > 0) {
            counts.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
        }
        return new Letters(counts, latin + others);
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
