package newswatch.enrich.claims.syntax;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.text.Words;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/** Closed classes of words, the forms of verbs, and the classes of nouns that a sentence's structure is read with. */
@SuppressWarnings("EnumOrdinal") // the numbers of tags leave no process
public final class English {
    private static final int VERBAL = Form.BASE.bit() | Form.THIRD.bit() | Form.PAST.bit() | Form.PARTICIPLE.bit();

    private static final Tag[] TAGS = Tag.values();

    private final Map<Nouns, Set<String>> nouns = new EnumMap<>(Nouns.class);
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
            resource.nouns().forEach((label, words) -> english.list(file, label, words));
        }
        List<YamlFault> missing = Arrays.stream(Nouns.values())
                .filter(listed -> !english.nouns.containsKey(listed))
                .map(listed -> resources.fault(
                        "files.grammar", "no file has the nouns '" + listed.label() + "', which code needs"))
                .toList();
        if (!missing.isEmpty()) {
            throw new YamlFaults(missing);
        }
        return english;
    }

    private void list(RuleResource<Resource> file, String label, List<String> words) {
        Nouns listed = Nouns.of(label);
        if (listed == null) {
            throw new YamlFaults(List.of(file.fault("nouns." + label, "code asks for no class '" + label + "'")));
        }
        nouns.put(listed, Words.copyOf(words));
        words.forEach(word -> lexicon.list(word, listed));
    }

    /** The words of a class. */
    public Set<String> nouns(Nouns listed) {
        return nouns.get(listed);
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
                || nouns(Nouns.AGENTS).contains(norm)
                || nouns(Nouns.THINGS).contains(norm);
    }

    /** Whether its ending makes it an adverb, and no list says otherwise. */
    boolean adverb(String norm) {
        return lexicon.adverb(norm);
    }
}
