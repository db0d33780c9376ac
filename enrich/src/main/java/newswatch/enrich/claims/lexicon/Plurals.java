package newswatch.enrich.claims.lexicon;

import java.util.Map;

/** The plural of a noun phrase: that of its last word. */
final class Plurals {
    private static final Map<String, String> IRREGULAR =
            Map.of("man", "men", "woman", "women", "child", "children", "person", "people", "crisis", "crises");

    private Plurals() {}

    static String of(String phrase) {
        int blank = phrase.lastIndexOf(' ') + 1;
        String last = phrase.substring(blank);
        return phrase.substring(0, blank) + IRREGULAR.getOrDefault(last, regular(last));
    }

    private static String regular(String noun) {
        if (noun.endsWith("man") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.endsWith("y") && noun.length() > 2 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        boolean sibilant = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
        return noun + (sibilant ? "es" : "s");
    }
}
