package newswatch.alerts.queries.syntax;

import java.util.Set;

/** Singular and plural of English nouns. */
final class Plural {
    private static final Set<String> BOTH = Set.of("news", "series", "species", "politics", "economics");

    private Plural() {}

    /** The word in the other number, or null where it has none. */
    static String other(String word) {
        if (word.length() < 3 || BOTH.contains(word) || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return null;
        } else if (word.endsWith("s")) {
            return singular(word);
        }
        boolean consonantY = word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
        return consonantY ? word.substring(0, word.length() - 1) + "ies" : word + (hisses(word) ? "es" : "s");
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return null;
        } else if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String without = word.substring(0, word.length() - 2);
        return word.endsWith("es") && hisses(without) ? without : word.substring(0, word.length() - 1);
    }

    private static boolean hisses(String word) {
        return word.endsWith("ss")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }
}
