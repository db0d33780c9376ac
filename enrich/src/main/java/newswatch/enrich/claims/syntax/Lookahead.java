package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;

/** What the words ahead may be, before they are tagged. */
final class Lookahead {
    private static final int SHORTEST_SUFFIXED = 5;
    private static final int LONGEST_TITLE = 16;

    private final English english;
    private final Passage passage;
    private final boolean[] named;
    private final boolean loud;

    Lookahead(English english, Passage passage, boolean[] named) {
        this.english = english;
        this.passage = passage;
        this.named = named;
        loud = loud();
    }

    static Tag mark(String norm) {
        return switch (norm) {
            case "," -> Tag.COMMA;
            case "\"", "\u201c", "\u201d", "``", "''", "'", "\u2018", "\u2019" -> Tag.QUOTE;
            case "(", "[" -> Tag.OPEN;
            case ")", "]" -> Tag.CLOSE;
            case "\u2014", "\u2013", "--", "-" -> Tag.DASH;
            case ".", ";", ":", "?", "!", "...", "\u2026" -> Tag.STOP;
            default -> null;
        };
    }

    /** Whether a verb or its auxiliary stands there, perhaps behind an adverb. */
    boolean verbAhead(int i) {
        int at = i;
        while (at < passage.size() && at < i + 3 && !named[at] && adverb(at)) {
            at++;
        }
        String norm = passage.norm(at);
        Tag closed = english.closed(passage, at);
        if (at >= passage.size() || named[at] || norm.isEmpty()) {
            return false;
        }
        if (closed != null) {
            return closed.helps();
        }
        boolean past = english.form(passage, at, Form.PAST) || english.form(passage, at, Form.PARTICIPLE);
        boolean third = english.form(passage, at, Form.THIRD) && !english.nounlike(norm);
        return past ? !noun(at + 1) || object(at + 1) : third;
    }

    /** Whether an object or a clause may begin there. */
    boolean object(int i) {
        if (i >= passage.size()) {
            return false;
        }
        String norm = passage.norm(i);
        Tag closed = english.closed(passage, i);
        return named[i]
                || closed == Tag.DET
                || closed == Tag.PRON
                || closed == Tag.NUM
                || closed == Tag.ADJ
                || norm.equals("that")
                || norm.equals("to")
                || mark(norm) == Tag.QUOTE
                || Character.isDigit(norm.charAt(0))
                || adverb(i);
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

    /** Whether the word is all that may be a verb, with an object behind: "Norland tests missile". */
    boolean headline(int verb) {
        boolean alone = passage.size() <= LONGEST_TITLE && noun(verb + 1) && !compound(passage.norm(verb));
        for (int i = 0; alone && i < passage.size(); i++) {
            Tag closed = english.closed(passage, i);
            boolean past = english.form(passage, i, Form.PAST) && !named[i];
            alone = i == verb || (!past && (closed == null || !closed.helps()));
        }
        return alone;
    }

    /** Plurals that stand before nouns: "sanctions relief". */
    private static boolean compound(String norm) {
        return switch (norm) {
            case "sanctions", "arms", "talks", "tariffs", "sales", "drills", "exercises" -> true;
            default -> false;
        };
    }

    /** Whether a number follows: "May 3". */
    boolean numbered(int i) {
        String next = passage.norm(i + 1);
        return !next.isEmpty() && Character.isDigit(next.charAt(0));
    }

    boolean nounish(int i) {
        return i < passage.size() && (named[i] || noun(i));
    }

    private boolean noun(int i) {
        if (i >= passage.size()) {
            return false;
        }
        String norm = passage.norm(i);
        Tag closed = english.closed(passage, i);
        return named[i]
                || closed == Tag.ADJ
                || closed == Tag.NUM
                || (closed == null && mark(norm) == null && !adverb(i) && !norm.equals("'s") && !norm.equals("that"));
    }

    boolean determined(int i) {
        Tag closed = english.closed(passage, i);
        return closed == Tag.DET || closed == Tag.PRON;
    }

    /** Whether a capital tells something there: not where nearly every word has one. */
    boolean capital(int i) {
        return !loud
                && i < passage.size()
                && Character.isUpperCase(passage.unit(i).text().charAt(0));
    }

    boolean adverb(int i) {
        Tag closed = english.closed(passage, i);
        return closed == Tag.ADV || closed == Tag.NOT || (closed == null && english.adverb(passage.norm(i)));
    }

    static boolean suffixed(String norm, String suffix) {
        return norm.length() >= SHORTEST_SUFFIXED && norm.endsWith(suffix);
    }

    static boolean adjectival(String norm) {
        return suffixed(norm, "al")
                || suffixed(norm, "ous")
                || suffixed(norm, "ive")
                || suffixed(norm, "ic")
                || suffixed(norm, "able")
                || suffixed(norm, "ful")
                || suffixed(norm, "less")
                || suffixed(norm, "ary");
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
