package newswatch.enrich.claims.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.enrich.text.Glossary;
import newswatch.enrich.text.Spelling;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/**
 * Classes of words and phrases, and single words, each known by a number. Grows while rules are compiled ({@link #word},
 * {@link #verb}); afterwards only read.
 */
public final class Lexicon {
    private static final List<String> ASKED_FOR =
            List.of("meeting", "exercise", "troop", "prisoner", "treaty", "arsenal");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final PhraseNode root = new PhraseNode(0);
    private final Set<String> nounlike = new HashSet<>();
    private final Map<String, Integer> forms = new HashMap<>();
    private final Map<String, Integer> closed = new HashMap<>();
    private final Map<String, NounBits> nouns = new HashMap<>();
    private final Set<String> openers = new HashSet<>();
    private final VerbForms inflection;
    private volatile Glossary<Word> words;
    private int phrases;

    Lexicon(List<LexiconFile> files) {
        Map<String, List<String>> irregular = new HashMap<>();
        files.forEach(file -> irregular.putAll(file.irregular()));
        inflection = new VerbForms(irregular);
        for (LexiconFile file : files) {
            nounlike.addAll(file.nounlike());
            file.verbs().forEach((name, entries) -> entries.forEach(entry -> addVerb(number("@" + name), entry)));
            file.nouns().forEach((name, entries) -> entries.forEach(entry -> addNoun(number("@" + name), entry)));
            file.words().forEach((name, entries) -> entries.forEach(entry -> add(number("@" + name), entry)));
        }
    }

    /** Reads the project's own lexicon. */
    public static Lexicon load() {
        return of(RuleResources.builtIn());
    }

    /** Reads a rulebook's lexicon; the classes that code asks for by name must be there. */
    public static Lexicon of(RuleResources resources) {
        Lexicon lexicon = new Lexicon(resources.read("lexicon", LexiconFile.class).stream()
                .map(RuleResource::value)
                .toList());
        List<YamlFault> missing = ASKED_FOR.stream()
                .filter(name -> !lexicon.numbers.containsKey("@" + name))
                .map(name -> resources.fault("files.lexicon", "no file has the class '" + name + "', which code needs"))
                .toList();
        if (!missing.isEmpty()) {
            throw new YamlFaults(missing);
        }
        return lexicon;
    }

    /** Number of a class that must exist. */
    public int symbol(String className) {
        Integer number = numbers.get("@" + className);
        if (number == null) {
            throw new IllegalArgumentException("no class '@" + className + "' in the lexicon");
        }
        return number;
    }

    /** Number of a word as it stands. */
    public int word(String norm) {
        boolean known = numbers.containsKey("=" + norm);
        int number = number("=" + norm);
        if (!known) {
            add(number, norm);
        }
        return number;
    }

    /** Number of a verb in any of its forms. */
    public int verb(String lemma) {
        boolean known = numbers.containsKey("~" + lemma);
        int number = number("~" + lemma);
        if (!known) {
            addVerb(number, lemma);
        }
        return number;
    }

    /** How many classes and words have a number, counted from 0. */
    public int classes() {
        return numbers.size();
    }

    /** Phrases in all classes, inflected forms counted once. */
    public int size() {
        return phrases;
    }

    /** The classes that begin at this token. */
    Senses at(Passage passage, int from) {
        PhraseNode node = passage.word(from).phrases();
        Senses found = Senses.NONE;
        for (int end = from + 1; node != null; end++) {
            found = found.and(node.here());
            node = node.goesOn(passage.word(end).bit()) ? node.next.get(passage.norm(end)) : null;
        }
        return found;
    }

    Word word(Spelling word) {
        Word known = words().of(word);
        return known == null ? Word.NONE : known;
    }

    /** Made when the first passage is read: what it notes of words would not hold if the lexicon grew. */
    private Glossary<Word> words() {
        Glossary<Word> made = words;
        if (made == null) {
            made = glossary();
            words = made;
        }
        return made;
    }

    private synchronized Glossary<Word> glossary() {
        if (words != null) {
            return words;
        }
        Map<String, Word> vocabulary = new HashMap<>();
        Stream.of(
                        root.words(),
                        forms.keySet().stream(),
                        nounlike.stream(),
                        closed.keySet().stream(),
                        nouns.keySet().stream(),
                        WordClass.words().stream())
                .flatMap(words -> words)
                .forEach(norm -> vocabulary.computeIfAbsent(norm, this::listed));
        return new Glossary<>(Glossary.Reader.LEXICON, word -> known(vocabulary, word.norm()));
    }

    private static Word known(Map<String, Word> vocabulary, String norm) {
        Word listed = vocabulary.get(norm);
        return listed != null ? listed : SoftWords.adverb(norm) ? Word.ADVERB : null;
    }

    private Word listed(String norm) {
        return new Word(
                root.next.get(norm),
                forms.getOrDefault(norm, 0),
                nounlike(norm),
                openers.contains(norm),
                closed.getOrDefault(norm, -1),
                WordClass.bits(norm),
                nouns.getOrDefault(norm, NounBits.NONE),
                PhraseNode.bit(norm));
    }

    /** Makes the forms of a verb known, in no class. */
    public void inflect(String lemma) {
        inflection.of(lemma).forEach(this::inflected);
    }

    /** Makes a word known as one of a closed class of the grammar, unless it is in another. */
    public void close(String word, int number) {
        closed.putIfAbsent(word, number);
        words = null;
    }

    /** Makes a word known as one that the grammar lists in a class. */
    public void list(String word, Nouns in) {
        nouns.merge(word, NounBits.of(in), NounBits::and);
        words = null;
    }

    /** Patterns begin with one of these classes: notes the first words of all their phrases. */
    public void open(Set<Integer> symbols) {
        openers.clear();
        root.next.forEach((word, node) -> {
            if (node.leadsTo(symbols)) {
                openers.add(word);
            }
        });
        words = null;
    }

    /** Whether its ending makes a word an adverb: "strongly", not "ally". */
    public boolean adverb(String norm) {
        return SoftWords.adverb(norm);
    }

    /** Whether a verb's form is more often a noun. */
    public boolean nounlike(String norm) {
        return nounlike.contains(norm);
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, unseen -> numbers.size());
    }

    private void add(int symbol, String phrase) {
        phrases++;
        insert(symbol, phrase, Form.NOUN);
    }

    private void addNoun(int symbol, String phrase) {
        add(symbol, phrase);
        insert(symbol, Plurals.of(phrase), Form.NOUN);
    }

    private void addVerb(int symbol, String phrase) {
        phrases++;
        int blank = phrase.indexOf(' ');
        String lemma = blank < 0 ? phrase : phrase.substring(0, blank);
        String rest = blank < 0 ? "" : phrase.substring(blank);
        inflection.of(lemma).forEach((form, kind) -> {
            inflected(form, kind);
            insert(symbol, form + rest, kind);
            if (nounlike.contains(lemma)) {
                nounlike.add(form);
            }
        });
    }

    private void inflected(String word, Form form) {
        forms.merge(word, form.bit(), (one, other) -> one | other);
        words = null;
    }

    private void insert(int symbol, String phrase, Form form) {
        path(symbol, phrase, form);
        if (phrase.contains("-")) {
            // the tokenizer parts some hyphenated words and keeps others
            path(symbol, phrase.replace("-", " - "), form);
        }
    }

    private void path(int symbol, String phrase, Form form) {
        words = null;
        PhraseNode node = root;
        for (String word : phrase.split(" +")) {
            node = node.after(word);
        }
        node.add(symbol, form);
    }
}
