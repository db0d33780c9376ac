package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;

/** Tags the words of a passage from left to right, each from its own forms and its neighbours. */
final class Tagger {
    private final English english;

    private final Passage passage;

    private final boolean[] named;

    private final Tag[] tags;
    private final Lookahead words;

    Tagger(English english, Passage passage, boolean[] named) {
        this.english = english;
        this.passage = passage;
        this.named = named;
        tags = new Tag[passage.size()];
        words = new Lookahead(english, passage, named);
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
        Facts word = words.at(i);
        Tag mark = word.mark();
        if (mark != null) {
            return mark;
        }
        Tag closed = word.closed();
        if (closed != null) {
            return closed(i, norm, closed);
        }
        return word.digit() ? Tag.NUM : open(i, norm);
    }

    private Tag closed(int i, String norm, Tag closed) {
        return switch (norm) {
            case "to" -> infinitive(i) ? Tag.TO : Tag.PREP;
            case "may", "march" -> numbered(i) || before(i) == Tag.PREP ? Tag.TIME : closed;
            case "her" -> words.nounish(i + 1) ? Tag.DET : Tag.PRON;
            case "one", "first", "second" -> words.nounish(i + 1) ? closed : Tag.PRON;
            case "both", "each" -> words.verbAhead(i + 1) && i > 0 && before(i) != Tag.PREP ? Tag.ADV : closed;
            case "this", "these", "those", "all", "another", "many", "some", "few", "either", "several" ->
                words.verbAhead(i + 1) || words.at(i + 1).closed() == Tag.PREP ? Tag.PRON : closed;
            case "what" -> Tag.REL;
            case "set", "due", "open", "free", "own", "last", "further", "clear", "full", "same" ->
                adjective(i, norm) ? closed : open(i, norm);
            default -> closed;
        };
    }

    private boolean adjective(int i, String norm) {
        Tag before = before(i);
        boolean verb = words.at(i).inflected() && (before == Tag.TO || before == Tag.MODAL || before == Tag.DO);
        boolean past = norm.equals("set") && (before == Tag.NAME || before == Tag.NOUN) && words.taken(i + 1);
        return !verb && !past && !(norm.equals("set") && before == Tag.NAME);
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
                && (words.at(next).adverb() || words.at(next).mark() == Tag.QUOTE)) {
            next++;
        }
        String norm = passage.norm(next);
        boolean base = words.at(next).form(Form.BASE)
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
        boolean word = i < tags.length && words.at(i).closed() == null && Character.isLowerCase(norm.charAt(0));
        return word && !words.capital(i) && !norm.endsWith("s") && i + 1 < tags.length && words.determined(i + 1);
    }

    private Tag open(int i, String norm) {
        Tag before = before(i);
        if (norm.equals("'s")) {
            return pronoun(i - 1) ? Tag.BE : Tag.POSSESSIVE;
        }
        if (norm.equals("that")) {
            return that(i, before);
        }
        Facts word = words.at(i);
        if (word.adverb()) {
            return Tag.ADV;
        }
        if (words.capital(i)
                && i > 0
                && tags[i - 1] != Tag.QUOTE
                && tags[i - 1] != Tag.STOP
                && tags[i - 1] != Tag.DASH) {
            return Tag.NAME;
        }
        if (before == Tag.TO
                || before == Tag.MODAL
                || (before == Tag.DO && words.at(i).inflected())) {
            return Tag.VERB;
        }
        if (word.form(Form.GERUND) && norm.endsWith("ing")) {
            return gerund(i, before);
        }
        if (word.past()) {
            return past(i, norm, before);
        }
        if (word.form(Form.THIRD)) {
            return third(i, norm, before);
        }
        if (word.form(Form.BASE)) {
            return base(i, norm, before);
        }
        return words.capital(i)
                ? Tag.NAME
                : word.adjectival() && !english.nouns("agents").contains(norm) ? Tag.ADJ : Tag.NOUN;
    }

    private boolean pronoun(int i) {
        String norm = passage.norm(i);
        return i >= 0 && (tags[i] == Tag.PRON || norm.equals("that") || norm.equals("who") || norm.equals("what"));
    }

    private Tag that(int i, Tag before) {
        if (words.verbAhead(i + 1)) {
            return before == Tag.NOUN || before == Tag.NAME || before == Tag.COMMA ? Tag.REL : Tag.PRON;
        }
        return before == Tag.PREP ? Tag.DET : Tag.SUB;
    }

    private Tag gerund(int i, Tag before) {
        if (before == Tag.BE) {
            return Tag.GER;
        }
        boolean noun = english.nouns("gerunds").contains(passage.norm(i));
        boolean compound = noun && (before == Tag.NOUN || before == Tag.NAME) && !words.object(i + 1);
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
                && words.at(i + 1).closed() == Tag.PREP
                && !english.nouns("says").contains(norm)) {
            return awaited(i) ? Tag.PAST : Tag.PART;
        }
        if (before == Tag.PREP) {
            return words.nounish(i + 1) ? Tag.ADJ : Tag.PART;
        }
        boolean only = words.at(i).form(Form.PAST) && !words.at(i).form(Form.PARTICIPLE);
        return only || !passage.norm(i + 1).equals("by") ? Tag.PAST : Tag.PART;
    }

    /** Whether a clause before still lacks its verb: "Mr. Doe, the envoy, arrived in". */
    private boolean awaited(int i) {
        int clauses = 1;
        int verbs = 0;
        for (int at = i - 1; at >= 0 && tags[at] != Tag.STOP; at--) {
            Tag earlier = at == 0 ? null : tags[at - 1];
            boolean led = earlier != null && (earlier.helps() || earlier == Tag.TO);
            clauses += tags[at] == Tag.REL || tags[at] == Tag.SUB ? 1 : 0;
            verbs += !led && (tags[at].helps() || tags[at] == Tag.VERB || tags[at] == Tag.PAST) ? 1 : 0;
        }
        return verbs < clauses;
    }

    private Tag third(int i, String norm, Tag before) {
        if (before == Tag.PRON || before == Tag.REL) {
            return Tag.VERB;
        }
        if (modified(before) || before == Tag.PREP || before == Tag.PAST || before == Tag.GER || before == Tag.VERB) {
            return Tag.NOUN;
        }
        boolean plural = before == Tag.NOUN && passage.norm(i - 1).endsWith("s");
        return !plural && (!words.at(i).nounlike() || words.object(i + 1) || phrasal(i)) ? Tag.VERB : Tag.NOUN;
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
        boolean named = before == Tag.NOUN || before == Tag.NAME;
        if (named && passage.unchanged(i) && words.taken(i + 1)) {
            return Tag.PAST;
        }
        boolean plural = named && passage.norm(i - 1).endsWith("s");
        boolean joined = before == Tag.CC || before == null || before == Tag.QUOTE || before == Tag.COMMA;
        if (words.at(i).nounlike()) {
            return (plural || joined) && words.object(i + 1) && !words.capital(i) ? Tag.VERB : noun(i, before);
        }
        return plural || joined || before == Tag.ADV || before == Tag.NAME ? Tag.VERB : noun(i, before);
    }

    private Tag noun(int i, Tag before) {
        return words.capital(i) && before != null ? Tag.NAME : Tag.NOUN;
    }

    /** "calls on", "calls for", "fires at": behind a name, a verb. */
    private boolean phrasal(int i) {
        String next = passage.norm(i + 1);
        boolean particle = next.equals("on") || next.equals("for") || next.equals("at") || next.equals("off");
        return particle && before(i) == Tag.NAME;
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
}
