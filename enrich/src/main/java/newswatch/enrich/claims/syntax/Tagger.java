package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;

/** Tags the words of a passage from left to right, each from its own forms and its neighbours. */
final class Tagger {
    private final English english;

    private final Passage passage;
    private final boolean[] named;
    private final Tag[] tags;
    private final Lookahead words;
    private final Before back;
    private final VerbOrNoun forms;

    Tagger(English english, Passage passage, boolean[] named) {
        this.english = english;
        this.passage = passage;
        this.named = named;
        tags = new Tag[passage.size()];
        words = new Lookahead(english, passage, named);
        back = new Before(passage, tags);
        forms = new VerbOrNoun(english, passage, tags, words, back);
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
        Tag mark = Lookahead.mark(norm);
        if (mark != null) {
            return mark;
        }
        Tag closed = english.closed(passage, i);
        if (closed != null) {
            return closed(i, norm, closed);
        }
        if (Character.isDigit(norm.charAt(0))) {
            return Tag.NUM;
        }
        return open(i, norm);
    }

    private Tag closed(int i, String norm, Tag closed) {
        return switch (norm) {
            case "to" -> infinitive(i) ? Tag.TO : Tag.PREP;
            case "may", "march" -> words.numbered(i) || back.tag(i) == Tag.PREP ? Tag.TIME : closed;
            case "her" -> words.nounish(i + 1) ? Tag.DET : Tag.PRON;
            case "one", "first", "second" -> words.nounish(i + 1) ? closed : Tag.PRON;
            case "himself", "herself", "itself", "themselves" -> i > 0 && tags[i - 1] == Tag.NAME ? Tag.ADV : closed;
            case "of" -> office(i) ? Tag.NAME : closed;
            case "both", "each" -> words.verbAhead(i + 1) && i > 0 && back.tag(i) != Tag.PREP ? Tag.ADV : closed;
            case "this", "these", "those", "all", "another", "many", "some", "few", "either", "several" ->
                words.verbAhead(i + 1) || english.closed(passage, i + 1) == Tag.PREP ? Tag.PRON : closed;
            case "what" -> Tag.REL;
            case "only" -> i > 0 && (tags[i - 1] == Tag.POSSESSIVE || tags[i - 1] == Tag.DET) ? Tag.ADJ : closed;
            case "than" -> measured(i) ? Tag.ADV : closed;
            case "set", "due", "open", "free", "own", "last", "further", "clear", "full", "same" ->
                adjective(i, norm) ? closed : open(i, norm);
            default -> closed;
        };
    }

    /** "more than doubled its tariffs": how much, and no comparison. */
    private boolean measured(int than) {
        boolean more = passage.norm(than - 1).equals("more") && english.form(passage, than + 1, Form.PAST);
        if (more && words.determined(than + 2)) {
            tags[than - 1] = Tag.ADV;
        }
        return more && words.determined(than + 2);
    }

    /** Inside a title before a name: "Secretary of State Doe", "Chief of Staff Doe". */
    private boolean office(int of) {
        boolean titled = of > 0 && passage.in(of - 1, Nouns.TITLES);
        int next = passage.norm(of + 1).equals("the") ? of + 2 : of + 1;
        return titled && passage.in(next, Nouns.PORTFOLIOS) && words.capital(next + 1);
    }

    private boolean adjective(int i, String norm) {
        Tag before = back.tag(i);
        boolean verb = english.inflected(passage, i)
                && (before == Tag.TO || before == Tag.MODAL || before == Tag.DO || before == Tag.HAVE);
        boolean past = norm.equals("set") && Tag.endsSubject(before) && words.taken(i + 1);
        boolean freed = norm.equals("set")
                && before == Tag.BE
                && (passage.norm(i + 1).equals("free") || passage.norm(i + 1).equals("ablaze"));
        return !verb && !past && !freed && !(norm.equals("set") && before == Tag.NAME);
    }

    /** Whether a base form follows, perhaps behind an adverb. */
    private boolean infinitive(int to) {
        int next = to + 1;
        while (next < tags.length
                && next < to + 3
                && (words.adverb(next) || Lookahead.mark(passage.norm(next)) == Tag.QUOTE)) {
            next++;
        }
        String norm = passage.norm(next);
        boolean base = english.form(passage, next, Form.BASE)
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
        boolean word = i < tags.length && english.closed(passage, i) == null && Character.isLowerCase(norm.charAt(0));
        return word && !words.capital(i) && !norm.endsWith("s") && i + 1 < tags.length && words.determined(i + 1);
    }

    private Tag open(int i, String norm) {
        Tag before = back.tag(i);
        if (norm.equals("'s")) {
            return pronoun(i - 1) ? Tag.BE : Tag.POSSESSIVE;
        }
        if (norm.equals("that")) {
            return that(i, before);
        }
        if (words.adverb(i)) {
            return Tag.ADV;
        }
        if (words.capital(i)
                && i > 0
                && tags[i - 1] != Tag.QUOTE
                && tags[i - 1] != Tag.STOP
                && tags[i - 1] != Tag.DASH) {
            return Tag.NAME;
        }
        if (before == Tag.TO || before == Tag.MODAL || (before == Tag.DO && english.inflected(passage, i))) {
            return Tag.VERB;
        }
        if (norm.endsWith("ing") && english.form(passage, i, Form.GERUND)) {
            return forms.gerund(i, before);
        }
        if (english.form(passage, i, Form.PAST)
                || english.form(passage, i, Form.PARTICIPLE)
                || Lookahead.suffixed(norm, "ed")) {
            return forms.past(i, norm, before);
        }
        if (english.form(passage, i, Form.THIRD)) {
            return forms.third(i, norm, before);
        }
        if (english.form(passage, i, Form.BASE)) {
            return forms.base(i, norm, before);
        }
        if (forms.unlisted(i, norm, before)) {
            return Tag.VERB;
        }
        return words.capital(i)
                ? Tag.NAME
                : Lookahead.adjectival(norm) && !english.nouns(Nouns.AGENTS).contains(norm) ? Tag.ADJ : Tag.NOUN;
    }

    private boolean pronoun(int i) {
        String norm = passage.norm(i);
        return i >= 0 && (tags[i] == Tag.PRON || norm.equals("that") || norm.equals("who") || norm.equals("what"));
    }

    /** The verb that a day behind it belongs to: "said Wednesday that". */
    private String behind(int i) {
        int at = i - 1;
        while (at > 0 && (tags[at] == Tag.TIME || tags[at] == Tag.PREP)) {
            at--;
        }
        return passage.norm(at);
    }

    private Tag that(int i, Tag before) {
        boolean base = english.form(passage, i + 1, Form.BASE)
                && english.closed(passage, i + 1) == null
                && words.object(i + 2);
        if (base && back.plural(i)) {
            return Tag.REL;
        }
        if (words.verbAhead(i + 1)) {
            boolean time = before == Tag.TIME
                    && english.inflected(passage, i + 1)
                    && !english.nouns(Nouns.SAYS).contains(behind(i));
            return before == Tag.NOUN || before == Tag.NAME || before == Tag.COMMA || time ? Tag.REL : Tag.PRON;
        }
        Tag after = Lookahead.mark(passage.norm(i + 2));
        boolean object = before == Tag.PAST || before == Tag.VERB || before == Tag.GER;
        boolean closes = after == Tag.STOP || after == Tag.COMMA || english.closed(passage, i + 2) == Tag.PREP;
        boolean points = object && closes && words.nounish(i + 1) && !words.capital(i + 1);
        return before == Tag.PREP || points ? Tag.DET : Tag.SUB;
    }
}
