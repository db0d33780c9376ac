package newswatch.enrich.claims.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.text.Glossary;
import newswatch.enrich.text.Spelling;
import newswatch.enrich.text.Words;

/** Closed classes of words, the forms of verbs, and the classes of nouns that a sentence's structure is read with. */
public final class English {
    private final Map<String, Tag> closed = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Lexicon lexicon;
    private final Glossary<Facts> facts = new Glossary<>(Glossary.Reader.GRAMMAR, this::known);

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

    /** What each word of the passage may be by itself. */
    Facts[] facts(Passage passage) {
        Facts[] known = new Facts[passage.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = facts.of(passage.unit(i).spelling());
        }
        return known;
    }

    private Facts known(Spelling word) {
        String norm = word.norm();
        boolean nounlike = lexicon.nounlike(norm) || nouns("agents").contains(norm);
        return Facts.of(norm, closed.get(norm), lexicon.forms(norm), nounlike);
    }
}
