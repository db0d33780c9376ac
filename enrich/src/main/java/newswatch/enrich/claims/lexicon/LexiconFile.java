package newswatch.enrich.claims.lexicon;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.events.yaml.Omittable;

/**
 * One lexicon resource. A class is a name and its phrases; words of a phrase are separated by blanks.
 *
 * @param verbs classes whose phrases' first word is inflected as a verb
 * @param nouns classes whose phrases' last word also stands in the plural
 * @param words classes taken as they stand
 * @param irregular verb to past tense and participles
 * @param nounlike verbs whose bare form and third person are more often nouns
 */
record LexiconFile(
        @Omittable Map<String, List<String>> verbs,
        @Omittable Map<String, List<String>> nouns,
        @Omittable Map<String, List<String>> words,
        @Omittable Map<String, List<String>> irregular,
        @Omittable List<String> nounlike) {
    LexiconFile {
        verbs = verbs == null ? Map.of() : verbs;
        nouns = nouns == null ? Map.of() : nouns;
        words = words == null ? Map.of() : words;
        irregular = irregular == null ? Map.of() : irregular;
        nounlike = nounlike == null ? List.of() : nounlike;
        if (irregular.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("an irregular verb needs its past tense and its participle");
        }
        if (Stream.of(verbs, nouns, words)
                .flatMap(classes -> classes.values().stream())
                .anyMatch(phrases -> phrases.stream().anyMatch(String::isBlank))) {
            throw new IllegalArgumentException("a class has an empty phrase");
        }
    }
}
