package newswatch.enrich.claims.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.text.Words;

/** Closed classes of words, the forms of verbs, and the classes of nouns that a sentence's structure is read with. */
@SuppressWarnings("EnumOrdinal") // the numbers of tags leave no process
public final class English {
    private static final int VERBAL = Form.BASE.bit() | Form.THIRD.bit() | Form.PAST.bit() | Form.PARTICIPLE.bit();

    private static final Tag[] TAGS = Tag.values();

    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Lexicon lexicon;

    /**
     * @param tags words that are hardly ever anything else
     * @param verbs base forms of verbs that no rule knows
     * @param nouns classes of words by name
     */
    record Resource(Map<String, List<String>> tags, List<String> verbs, Map<String, List<String>> nouns) {}

    private English(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads the grammar of a rulebook; makes its verbs known to the lexicon. */
    public static English of(RuleResources resources, Lexicon lexicon) {
        English english = new English(lexicon);
        for (RuleResource<Resource> file : resources.read("grammar", Resource.class)) {
            Resource resource = file.value();
            resource.tags()
                    .forEach((tag, words) -> words.forEach(
                            word -> lexicon.close(word, Tag.valueOf(tag).ordinal())));
            resource.verbs().forEach(lexicon::inflect);
            resource.nouns().forEach((name, words) -> english.nouns.put(name, Words.copyOf(words)));
        }
        english.nouns.forEach((name, words) -> words.forEach(word -> english.classes
                .computeIfAbsent(word, unseen -> new ArrayList<>(1))
                .add(name)));
        return english;
    }

    /** The words of a class. */
    public Set<String> nouns(String name) {
        Set<String> words = nouns.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class '" + name + "' in the grammar");
        }
        return words;
    }

    /** Names of all classes that list the word, which most words are in none of. */
    public List<String> classes(String word) {
        return classes.getOrDefault(word, List.of());
    }

    /** The tag of the word there if it is one of a closed class, else null. */
    Tag closed(Passage passage, int position) {
        int number = passage.closed(position);
        return number < 0 ? null : TAGS[number];
    }

    boolean form(Passage passage, int position, Form form) {
        return (passage.forms(position) & form.bit()) != 0;
    }

    boolean inflected(Passage passage, int position) {
        return (passage.forms(position) & VERBAL) != 0;
    }

    boolean nounlike(String norm) {
        return lexicon.nounlike(norm)
                || nouns("agents").contains(norm)
                || nouns("things").contains(norm);
    }

    /** Whether its ending makes it an adverb, and no list says otherwise. */
    boolean adverb(String norm) {
        return lexicon.adverb(norm);
    }
}
