package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;

/** What the words ahead may be, before they are tagged. */
final class Lookahead {
    private final Facts[] facts;
    private final Passage passage;
    private final boolean[] named;
    private final boolean loud;

    Lookahead(English english, Passage passage, boolean[] named) {
        facts = english.facts(passage);
        this.passage = passage;
        this.named = named;
        loud = loud();
    }

    /** What the word there may be by itself. */
    Facts at(int i) {
        return i < 0 || i >= facts.length ? Facts.NONE : facts[i];
    }

    /** Whether a verb or its auxiliary stands there, perhaps behind an adverb. */
    boolean verbAhead(int i) {
        int at = i;
        while (at < passage.size() && at < i + 3 && !named[at] && facts[at].adverb()) {
            at++;
        }
        if (at >= facts.length || named[at]) {
            return false;
        }
        Facts word = facts[at];
        if (word.closed() != null) {
            return word.closed().helps();
        }
        boolean past = word.form(Form.PAST) || word.form(Form.PARTICIPLE);
        boolean third = word.form(Form.THIRD) && !word.nounlike();
        return past ? !noun(at + 1) || object(at + 1) : third;
    }

    /** Whether an object or a clause may begin there. */
    boolean object(int i) {
        if (i >= passage.size()) {
            return false;
        }
        Facts word = facts[i];
        Tag closed = word.closed();
        return named[i]
                || closed == Tag.DET
                || closed == Tag.PRON
                || closed == Tag.NUM
                || closed == Tag.ADJ
                || word.that()
                || word.to()
                || word.mark() == Tag.QUOTE
                || word.digit()
                || word.adverb();
    }

    /** Whether an object or the particle of a phrasal verb stands there: "cut the line", "set off", "put out". */
    boolean taken(int i) {
        return object(i)
                ? !passage.norm(i).equals("to")
                : switch (passage.norm(i)) {
                    case "off", "out", "up", "down", "back", "aside", "forth" -> true;
                    default -> false;
                };
    }

    boolean nounish(int i) {
        return i < passage.size() && (named[i] || noun(i));
    }

    private boolean noun(int i) {
        if (i >= passage.size()) {
            return false;
        }
        Facts word = facts[i];
        Tag closed = word.closed();
        return named[i]
                || closed == Tag.ADJ
                || closed == Tag.NUM
                || (closed == null && word.mark() == null && !word.adverb() && !word.clitic() && !word.that());
    }

    boolean determined(int i) {
        Tag closed = at(i).closed();
        return closed == Tag.DET || closed == Tag.PRON;
    }

    /** Whether a capital tells something there: not where nearly every word has one. */
    boolean capital(int i) {
        return !loud && Character.isUpperCase(passage.unit(i).text().charAt(0));
    }

    /** A title in which nearly all words begin with a capital. */
    private boolean loud() {
        int small = 0;
        int great = 0;
        for (int i = 0; i < passage.size(); i++) {
            String word = passage.unit(i).text();
            great += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            small += Character.isLowerCase(word.charAt(0)) && word.length() > 4 ? 1 : 0;
        }
        return great > 2 && small == 0;
    }
}
