package newswatch.enrich.claims.days;

import java.util.Map;

/** Small numbers in words and in figures of at most four digits. */
public final class Numerals {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private Numerals() {}

    /** The number a word or figure names, or -1. */
    public static int count(String norm) {
        return WORDS.getOrDefault(norm, figure(norm));
    }

    /** Of at most four digits, or -1. */
    static int figure(String norm) {
        int number = norm.isEmpty() || norm.length() > 4 ? -1 : 0;
        for (int i = 0; i < norm.length() && number >= 0; i++) {
            char c = norm.charAt(i);
            number = c >= '0' && c <= '9' ? 10 * number + c - '0' : -1;
        }
        return number;
    }
}
