package newswatch.enrich.claims.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.text.Words;

/** Closed classes of words, the forms of verbs, and the classes of nouns that a sentence's structure is read with. */
public final class English {
    private static final int VERBAL = Form.BASE.bit() | Form.THIRD.bit() | Form.PAST.bit() | Form.PARTICIPLE.bit();

    private final Map<String, Tag> closed = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
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
                    .forEach((tag, words) -> words.forEach(word -> english.closed.putIfAbsent(word, Tag.valueOf(tag))));
            resource.verbs().forEach(lexicon::inflect);
            resource.nouns().forEach((name, words) -> english.nouns.put(name, Words.copyOf(words)));
        }
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

    /** The tag of a word of a closed class, or null. */
    Tag closed(String norm) {
        return closed.get(norm);
    }

    boolean form(String norm, Form form) {
        return (lexicon.forms(norm) & form.bit()) != 0;
    }

    boolean inflected(String norm) {
        return (lexicon.forms(norm) & VERBAL) != 0;
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
