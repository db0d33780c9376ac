package newswatch.enrich.claims.lexicon;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed classes of the grammar, numbered so that a word bears all that it is in as the bits of one number. */
@SuppressWarnings({"ImmutableEnumChecker", "EnumOrdinal"}) // its sets never change; its numbers leave no process
enum WordClass {
    BE(Grammar.BE),
    HAVE(Grammar.AUXILIARIES),
    NOUN_GERUND(Grammar.NOUN_GERUNDS),
    UNCHANGED(Grammar.UNCHANGED),
    BEFORE_GERUND(Grammar.BEFORE_GERUND),
    QUOTE(Grammar.QUOTES),
    DETERMINER(Grammar.DETERMINERS),
    LEADS_TO_NOUN(Grammar.LEADS_TO_NOUN),
    LEADS_TO_VERB(Grammar.LEADS_TO_VERB),
    MEANWHILE(Grammar.MEANWHILE),
    SINGULAR_SUBJECT(Grammar.SINGULAR_SUBJECTS),
    CLAUSE_END(Grammar.CLAUSE_ENDS),
    WEEKDAY(SoftWords.WEEKDAYS),
    SPAN(SoftWords.SPANS),
    SOFT(SoftWords.SOFT),
    LAST(Set.of("last")),
    BEFORE_WEEKDAY(Set.of("last", "on", "this")),
    NOT(Set.of("not", "n't")),
    TO(Set.of("to")),
    COMMA(Set.of(",")),
    REPORTING(Grammar.REPORTING);

    private static final WordClass[] ALL = values();

    private final Set<String> words;
    private final int bit = 1 << ordinal();

    WordClass(Set<String> words) {
        this.words = words;
    }

    int bit() {
        return bit;
    }

    /** Every word of any class. */
    static Set<String> words() {
        return Arrays.stream(ALL).flatMap(each -> each.words.stream()).collect(Collectors.toSet());
    }

    /** The bits, by ordinal, of the classes a word is in. */
    static int bits(String norm) {
        int bits = 0;
        for (WordClass each : ALL) {
            bits |= each.words.contains(norm) ? each.bit() : 0;
        }
        return SoftWords.adverb(norm) ? bits | SOFT.bit() : bits;
    }
}
