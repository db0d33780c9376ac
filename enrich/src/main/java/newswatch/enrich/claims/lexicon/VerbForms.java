package newswatch.enrich.claims.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inflects English verbs: regular ones by rule, with both spellings of a doubled consonant, the others from a list. */
final class VerbForms {
    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> irregular;

    /** @param irregular lemma to past tense and participle */
    VerbForms(Map<String, List<String>> irregular) {
        this.irregular = Map.copyOf(irregular);
    }

    /** Every form of the verb; where past tense and participle are alike, it is a PARTICIPLE. */
    Map<String, Form> of(String lemma) {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(lemma, Form.BASE);
        forms.put(third(lemma), Form.THIRD);
        gerunds(lemma).forEach(gerund -> forms.put(gerund, Form.GERUND));
        List<String> listed = irregular.get(lemma);
        if (listed == null) {
            pasts(lemma).forEach(past -> forms.put(past, Form.PARTICIPLE));
        } else {
            forms.putIfAbsent(listed.get(0), Form.PAST);
            listed.subList(1, listed.size())
                    .forEach(participle ->
                            forms.merge(participle, Form.PARTICIPLE, (old, now) -> old == Form.BASE ? Form.BASE : now));
        }
        return forms;
    }

    private static String third(String lemma) {
        if (lemma.endsWith("y") && !vowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean sibilant = lemma.endsWith("s")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("ch")
                || lemma.endsWith("sh")
                || lemma.endsWith("o");
        return lemma + (sibilant ? "es" : "s");
    }

    private static List<String> gerunds(String lemma) {
        if (lemma.endsWith("ie")) {
            return List.of(lemma.substring(0, lemma.length() - 2) + "ying");
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("oe") && lemma.length() > 2) {
            return List.of(lemma.substring(0, lemma.length() - 1) + "ing");
        }
        return doubles(lemma) ? List.of(lemma + "ing", doubled(lemma) + "ing") : List.of(lemma + "ing");
    }

    private static List<String> pasts(String lemma) {
        if (lemma.endsWith("e")) {
            return List.of(lemma + "d");
        }
        if (lemma.endsWith("y") && !vowel(lemma, lemma.length() - 2)) {
            return List.of(lemma.substring(0, lemma.length() - 1) + "ied");
        }
        return doubles(lemma) ? List.of(lemma + "ed", doubled(lemma) + "ed") : List.of(lemma + "ed");
    }

    /** Ends in consonant, vowel, consonant: stress decides the spelling, and it is not known here. */
    private static boolean doubles(String lemma) {
        int last = lemma.length() - 1;
        return last >= 2
                && "bdgklmnprstcv".indexOf(lemma.charAt(last)) >= 0
                && vowel(lemma, last - 1)
                && !vowel(lemma, last - 2);
    }

    private static String doubled(String lemma) {
        char last = lemma.charAt(lemma.length() - 1);
        return lemma + (last == 'c' ? 'k' : last);
    }

    private static boolean vowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
