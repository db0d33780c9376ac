package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;

/** Tags the words of a passage from left to right, each from its own forms and its neighbours. */
final class Tagger {
    private static final int SHORTEST_SUFFIXED = 5;

    private final English english;
    private final Passage passage;
    private final boolean[] named;
    private final Tag[] tags;
    private final boolean loud;

    Tagger(English english, Passage passage, boolean[] named) {
        this.english = english;
        this.passage = passage;
        this.named = named;
        tags = new Tag[passage.size()];
        loud = loud();
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

    Tag[] tags() {
        for (int i = 0; i < tags.length; i++) {
            tags[i] = tag(i);
        }
        return tags;
    }

    private Tag tag(int i) {
        String norm = passage.norm(i);
        if (named[i]) {
            return norm.equals("'s") ? Tag.POSSESSIVE : Tag.NAME;
        }
        Tag mark = mark(norm);
        if (mark != null) {
            return mark;
        }
        Tag closed = english.closed(norm);
        if (closed != null) {
            return closed(i, norm, closed);
        }
        if (Character.isDigit(norm.charAt(0))) {
            return Tag.NUM;
        }
        return open(i, norm);
    }

    private static Tag mark(String norm) {
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

    private Tag closed(int i, String norm, Tag closed) {
        return switch (norm) {
            case "to" -> infinitive(i) ? Tag.TO : Tag.PREP;
            case "may", "march" -> numbered(i) || before(i) == Tag.PREP ? Tag.TIME : closed;
            case "her" -> nounish(i + 1) ? Tag.DET : Tag.PRON;
            case "one", "first", "second" -> nounish(i + 1) ? closed : Tag.PRON;
            case "both", "each" -> verbAhead(i + 1) && i > 0 && before(i) != Tag.PREP ? Tag.ADV : closed;
            case "this", "these", "those", "all", "another", "many", "some", "few", "either", "several" ->
                verbAhead(i + 1) || english.closed(passage.norm(i + 1)) == Tag.PREP ? Tag.PRON : closed;
            case "what" -> Tag.REL;
            case "set", "due", "open", "free", "own", "last", "further", "clear", "full", "same" ->
                adjective(i, norm) ? closed : open(i, norm);
            default -> closed;
        };
    }

    private boolean adjective(int i, String norm) {
        Tag before = before(i);
        boolean verb = english.inflected(norm) && (before == Tag.TO || before == Tag.MODAL || before == Tag.DO);
        return !verb && !(norm.equals("set") && before == Tag.NAME);
    }

    private boolean numbered(int i) {
        String next = passage.norm(i + 1);
        return !next.isEmpty() && Character.isDigit(next.charAt(0));
    }

    /** Whether a base form follows, perhaps behind an adverb. */
    private boolean infinitive(int to) {
        int next = to + 1;
        while (next < tags.length
                && next < to + 3
                && (adverb(passage.norm(next)) || mark(passage.norm(next)) == Tag.QUOTE)) {
            next++;
        }
        String norm = passage.norm(next);
        boolean base = english.form(norm, Form.BASE)
                || norm.equals("be")
                || norm.equals("have")
                || norm.equals("do")
                || norm.equals("set")
                || norm.equals("open")
                || unknown(next, norm);
        return base && !(next < tags.length && named[next]);
    }

    /** A word no list has, in lower case, with an object behind: "to destabilize the region". */
    private boolean unknown(int i, String norm) {
        boolean word = i < tags.length && english.closed(norm) == null && Character.isLowerCase(norm.charAt(0));
        return word && !capital(i) && !norm.endsWith("s") && i + 1 < tags.length && determined(i + 1);
    }

    private boolean determined(int i) {
        Tag closed = english.closed(passage.norm(i));
        return closed == Tag.DET || closed == Tag.PRON;
    }

    private Tag open(int i, String norm) {
        Tag before = before(i);
        if (norm.equals("'s")) {
            return pronoun(i - 1) ? Tag.BE : Tag.POSSESSIVE;
        }
        if (norm.equals("that")) {
            return that(i, before);
        }
        if (adverb(norm)) {
            return Tag.ADV;
        }
        if (capital(i) && i > 0 && tags[i - 1] != Tag.QUOTE && tags[i - 1] != Tag.STOP && tags[i - 1] != Tag.DASH) {
            return Tag.NAME;
        }
        if (before == Tag.TO || before == Tag.MODAL || (before == Tag.DO && english.inflected(norm))) {
            return Tag.VERB;
        }
        if (norm.endsWith("ing") && english.form(norm, Form.GERUND)) {
            return gerund(i, before);
        }
        if (english.form(norm, Form.PAST) || english.form(norm, Form.PARTICIPLE) || suffixed(norm, "ed")) {
            return past(i, norm, before);
        }
        if (english.form(norm, Form.THIRD)) {
            return third(i, norm, before);
        }
        if (english.form(norm, Form.BASE)) {
            return base(i, norm, before);
        }
        return capital(i) ? Tag.NAME : adjectival(norm) ? Tag.ADJ : Tag.NOUN;
    }

    private boolean pronoun(int i) {
        String norm = passage.norm(i);
        return i >= 0 && (tags[i] == Tag.PRON || norm.equals("that") || norm.equals("who") || norm.equals("what"));
    }

    private Tag that(int i, Tag before) {
        if (verbAhead(i + 1)) {
            return before == Tag.NOUN || before == Tag.NAME || before == Tag.COMMA ? Tag.REL : Tag.PRON;
        }
        return before == Tag.PREP ? Tag.DET : Tag.SUB;
    }

    private Tag gerund(int i, Tag before) {
        if (before == Tag.BE) {
            return Tag.GER;
        }
        boolean noun = english.nouns("gerunds").contains(passage.norm(i));
        boolean compound = noun && (before == Tag.NOUN || before == Tag.NAME) && !object(i + 1);
        compound |= noun && passage.norm(i + 1).equals("of") && before != Tag.COMMA;
        return modified(before) || compound ? Tag.NOUN : Tag.GER;
    }

    private static boolean modified(Tag before) {
        return before == Tag.DET || before == Tag.POSSESSIVE || before == Tag.ADJ || before == Tag.NUM;
    }

    private Tag past(int i, String norm, Tag before) {
        if (before == Tag.BE || before == Tag.HAVE) {
            return Tag.PART;
        }
        if (modified(before) || before == Tag.VERB || before == Tag.GER || before == Tag.PAST) {
            return Tag.ADJ;
        }
        if (before == Tag.COMMA
                && english.closed(passage.norm(i + 1)) == Tag.PREP
                && !english.nouns("says").contains(norm)) {
            return Tag.PART;
        }
        if (before == Tag.PREP) {
            return nounish(i + 1) ? Tag.ADJ : Tag.PART;
        }
        boolean only = english.form(norm, Form.PAST) && !english.form(norm, Form.PARTICIPLE);
        return only || !passage.norm(i + 1).equals("by") ? Tag.PAST : Tag.PART;
    }

    private Tag third(int i, String norm, Tag before) {
        if (before == Tag.PRON || before == Tag.REL) {
            return Tag.VERB;
        }
        if (modified(before) || before == Tag.PREP || before == Tag.PAST || before == Tag.GER || before == Tag.VERB) {
            return Tag.NOUN;
        }
        boolean plural = before == Tag.NOUN && passage.norm(i - 1).endsWith("s");
        return !plural && (!english.nounlike(norm) || object(i + 1) || phrasal(i)) ? Tag.VERB : Tag.NOUN;
    }

    private Tag base(int i, String norm, Tag before) {
        if (modified(before) || before == Tag.PREP || before == Tag.BE || before == Tag.PAST || before == Tag.GER) {
            return Tag.NOUN;
        }
        if (before == Tag.PRON || before == Tag.REL) {
            return Tag.VERB;
        }
        if (before == Tag.CC && i > 1 && tags[i - 2] == Tag.ADJ) {
            return Tag.ADJ;
        }
        boolean plural = (before == Tag.NOUN || before == Tag.NAME)
                && passage.norm(i - 1).endsWith("s");
        boolean joined = before == Tag.CC || before == null || before == Tag.QUOTE || before == Tag.COMMA;
        if (english.nounlike(norm)) {
            return (plural || joined) && object(i + 1) && !capital(i) ? Tag.VERB : noun(i, before);
        }
        return plural || joined || before == Tag.ADV || before == Tag.NAME ? Tag.VERB : noun(i, before);
    }

    private Tag noun(int i, Tag before) {
        return capital(i) && before != null ? Tag.NAME : Tag.NOUN;
    }

    /** Whether a verb or its auxiliary stands there, perhaps behind an adverb. */
    private boolean verbAhead(int i) {
        int at = i;
        while (at < tags.length && at < i + 3 && !named[at] && adverb(passage.norm(at))) {
            at++;
        }
        String norm = passage.norm(at);
        Tag closed = english.closed(norm);
        if (at >= tags.length || named[at] || norm.isEmpty()) {
            return false;
        }
        if (closed != null) {
            return closed.helps();
        }
        boolean past = english.form(norm, Form.PAST) || english.form(norm, Form.PARTICIPLE);
        boolean third = english.form(norm, Form.THIRD) && !english.nounlike(norm);
        return past ? !noun(at + 1) || object(at + 1) : third;
    }

    /** Whether an object or a clause may begin there. */
    private boolean object(int i) {
        if (i >= tags.length) {
            return false;
        }
        String norm = passage.norm(i);
        Tag closed = english.closed(norm);
        return named[i]
                || closed == Tag.DET
                || closed == Tag.PRON
                || closed == Tag.NUM
                || closed == Tag.ADJ
                || norm.equals("that")
                || norm.equals("to")
                || mark(norm) == Tag.QUOTE
                || Character.isDigit(norm.charAt(0))
                || adverb(norm);
    }

    /** "calls on", "calls for", "fires at": behind a name, a verb. */
    private boolean phrasal(int i) {
        String next = passage.norm(i + 1);
        boolean particle = next.equals("on") || next.equals("for") || next.equals("at") || next.equals("off");
        return particle && before(i) == Tag.NAME;
    }

    private boolean nounish(int i) {
        return i < tags.length && (named[i] || noun(i));
    }

    private boolean noun(int i) {
        if (i >= tags.length) {
            return false;
        }
        String norm = passage.norm(i);
        Tag closed = english.closed(norm);
        return named[i]
                || closed == Tag.ADJ
                || closed == Tag.NUM
                || (closed == null
                        && mark(norm) == null
                        && !adverb(norm)
                        && !norm.equals("'s")
                        && !norm.equals("that"));
    }

    /** Whether a capital tells something there: not where nearly every word has one. */
    private boolean capital(int i) {
        return !loud && Character.isUpperCase(passage.unit(i).text().charAt(0));
    }

    /** The tag before, adverbs and negations passed over. */
    private Tag before(int i) {
        int at = i - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.NOT)) {
            at--;
        }
        boolean opens = at > 0 && tags[at] == Tag.QUOTE && (tags[at - 1] == Tag.TO || tags[at - 1] == Tag.MODAL);
        return at < 0 ? null : tags[opens ? at - 1 : at];
    }

    private boolean adverb(String norm) {
        Tag closed = english.closed(norm);
        return closed == Tag.ADV
                || closed == Tag.NOT
                || (closed == null && suffixed(norm, "ly") && !english.inflected(norm) && !nounInLy(norm));
    }

    private static boolean nounInLy(String norm) {
        return switch (norm) {
            case "family",
                    "assembly",
                    "ally",
                    "anomaly",
                    "monopoly",
                    "italy",
                    "daily",
                    "weekly",
                    "friendly",
                    "deadly" -> true;
            default -> false;
        };
    }

    private static boolean suffixed(String norm, String suffix) {
        return norm.length() >= SHORTEST_SUFFIXED && norm.endsWith(suffix);
    }

    private static boolean adjectival(String norm) {
        return suffixed(norm, "al")
                || suffixed(norm, "ous")
                || suffixed(norm, "ive")
                || suffixed(norm, "ic")
                || suffixed(norm, "able")
                || suffixed(norm, "ful")
                || suffixed(norm, "less")
                || suffixed(norm, "ary");
    }
}
