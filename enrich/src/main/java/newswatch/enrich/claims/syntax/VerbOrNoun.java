package newswatch.enrich.claims.syntax;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;

/** Tells verbs from the nouns and adjectives that look like them, by their neighbours. */
final class VerbOrNoun {
    /** Behind "cut", "put" or "set" they make a verb of it. */
    private static final Set<String> PARTICLES =
            Words.of("off", "across", "down", "out", "back", "into", "aside", "up", "through");

    private final English english;
    private final Passage passage;
    private final Tag[] tags;
    private final Lookahead words;
    private final Before back;

    VerbOrNoun(English english, Passage passage, Tag[] tags, Lookahead words, Before back) {
        this.english = english;
        this.passage = passage;
        this.tags = tags;
        this.words = words;
        this.back = back;
    }

    Tag gerund(int i, Tag before) {
        if (before == Tag.BE) {
            return Tag.GER;
        }
        boolean noun = passage.in(i, Nouns.GERUNDS);
        if (noun && before == Tag.GER) {
            return Tag.ADJ;
        }
        boolean compound = noun && (before == Tag.NOUN || before == Tag.NAME) && !words.object(i + 1);
        compound |= noun && passage.norm(i + 1).equals("of") && before != Tag.COMMA;
        return Tag.modifies(before) || compound ? Tag.NOUN : Tag.GER;
    }

    Tag past(int i, String norm, Tag before) {
        if (before == Tag.BE || before == Tag.HAVE) {
            return Tag.PART;
        }
        boolean only = english.form(passage, i, Form.PAST) && !english.form(passage, i, Form.PARTICIPLE);
        boolean says = english.nouns(Nouns.SAYS).contains(norm) && before == Tag.ADJ;
        if (only || says) {
            return Tag.PAST;
        }
        if (Tag.modifies(before) || before == Tag.VERB || before == Tag.GER || before == Tag.PAST) {
            return Tag.ADJ;
        }
        if (i > 0 && tags[i - 1] == Tag.DASH && passage.norm(i - 1).equals("-")) {
            return Tag.ADJ;
        }
        if (before == Tag.COMMA && passage.norm(i + 1).equals("by")) {
            return Tag.PART;
        }
        if (before == Tag.COMMA
                && english.closed(passage, i + 1) == Tag.PREP
                && !english.nouns(Nouns.SAYS).contains(norm)) {
            return awaited(i) ? Tag.PAST : Tag.PART;
        }
        if (before == Tag.PREP) {
            return words.nounish(i + 1) ? Tag.ADJ : Tag.PART;
        }
        return passage.norm(i + 1).equals("by") && !means(i + 2) ? Tag.PART : Tag.PAST;
    }

    /** "retaliated by halting talks": how, not by whom. */
    private boolean means(int i) {
        String norm = passage.norm(i);
        return norm.endsWith("ing")
                && english.form(passage, i, Form.GERUND)
                && !english.nouns(Nouns.GERUNDS).contains(norm)
                && words.nounish(i + 1);
    }

    /** Whether a clause before still lacks its verb: "Mr. Doe, the envoy, arrived in". */
    private boolean awaited(int i) {
        int clauses = 1;
        int verbs = 0;
        for (int at = i - 1; at >= 0 && tags[at] != Tag.STOP; at--) {
            Tag earlier = at == 0 ? null : tags[at - 1];
            boolean led = earlier != null && (earlier.helps() || earlier == Tag.TO);
            clauses += tags[at] == Tag.REL || tags[at] == Tag.SUB || reports(at) ? 1 : 0;
            verbs += !led && (tags[at].helps() || tags[at] == Tag.VERB || tags[at] == Tag.PAST) ? 1 : 0;
        }
        return verbs < clauses;
    }

    /** "saying the ship had entered": a clause that nothing opens. */
    private boolean reports(int i) {
        Tag next = tags[i + 1];
        boolean clause = next == Tag.DET || next == Tag.NAME || next == Tag.PRON || next == Tag.NOUN;
        return tags[i] == Tag.GER && clause && passage.in(i, Nouns.SAYS);
    }

    Tag third(int i, String norm, Tag before) {
        if (before == Tag.PRON || before == Tag.REL) {
            return Tag.VERB;
        }
        if (Tag.modifies(before)
                || before == Tag.PREP
                || before == Tag.PAST
                || before == Tag.GER
                || before == Tag.VERB) {
            return Tag.NOUN;
        }
        boolean plural = before == Tag.NOUN && back.plural(i);
        if (plural
                || back.demonym(i - 1)
                || (before == Tag.NOUN && english.nouns(Nouns.THINGS).contains(norm))) {
            return Tag.NOUN;
        }
        boolean compound = before == Tag.NOUN && english.nounlike(norm.substring(0, norm.length() - 1));
        if (compound && !words.object(i + 1)) {
            return Tag.NOUN;
        }
        boolean first = before == null || (before == Tag.DASH && tags[i - 1] == Tag.DASH);
        boolean deed = english.nouns(Nouns.DEEDS).contains(norm);
        if (first ? deed || !words.object(i + 1) : deed && before == Tag.NAME && governed(i - 1)) {
            return Tag.NOUN;
        }
        boolean verb = !english.nounlike(norm) || words.object(i + 1) || phrasal(i);
        return verb || (before == Tag.NAME && words.headline(i)) ? Tag.VERB : Tag.NOUN;
    }

    /** Whether the name is the object of a verb or of a preposition: "refuted U.S. accusations". */
    private boolean governed(int name) {
        int at = name;
        while (at >= 0 && (tags[at] == Tag.NAME || tags[at] == Tag.ADJ || tags[at] == Tag.DET)) {
            at--;
        }
        return at >= 0 && (tags[at] == Tag.PREP || tags[at] == Tag.PAST || tags[at] == Tag.PART || tags[at] == Tag.GER);
    }

    Tag base(int i, String norm, Tag before) {
        if ((before == Tag.BE || before == Tag.HAVE) && passage.unchanged(i)) {
            return Tag.PART;
        }
        if (Tag.modifies(before) || before == Tag.PREP || before == Tag.BE || before == Tag.PAST || before == Tag.GER) {
            return Tag.NOUN;
        }
        if (before == Tag.PRON || before == Tag.REL) {
            return Tag.VERB;
        }
        if (before == Tag.CC && i > 1 && tags[i - 2] == Tag.ADJ) {
            return Tag.ADJ;
        }
        boolean takes =
                words.taken(i + 1) || (before == Tag.NAME && passage.norm(i + 1).endsWith("s") && words.nounish(i + 1));
        if (Tag.endsSubject(before) && passage.unchanged(i) && takes) {
            return Tag.PAST;
        }
        if (Tag.endsSubject(before)
                && passage.unchanged(i)
                && PARTICLES.contains(passage.norm(i + 1))
                && !english.nounlike(norm)) {
            return Tag.PAST;
        }
        if (before == Tag.NAME && several(i) && (words.headline(i) || words.object(i + 1))) {
            return Tag.VERB;
        }
        boolean plural = back.plural(i);
        boolean joined = before == Tag.CC || before == null || before == Tag.QUOTE || before == Tag.COMMA;
        if (english.nounlike(norm)) {
            return phrasal(i) && !plural
                    ? Tag.VERB
                    : (plural || joined) && words.object(i + 1) && !words.capital(i) ? Tag.VERB : noun(i, before);
        }
        return plural || joined || before == Tag.ADV || (before == Tag.NAME && agrees(i)) ? Tag.VERB : noun(i, before);
    }

    /** A verb no list has: "he excites the crowd", "Norland embraces the plan". */
    boolean unlisted(int i, String norm, Tag before) {
        boolean third = norm.endsWith("s") && !norm.endsWith("ss") && !words.capital(i) && !english.nounlike(norm);
        boolean one = before == Tag.NAME && !passage.norm(i - 1).endsWith("s") && !back.demonym(i - 1);
        return third
                && (((before == Tag.PRON || before == Tag.REL) && words.object(i + 1))
                        || (one && words.determined(i + 1)));
    }

    /** Whether a base form there can be the verb of the name before: of two joined, or "U.S." as headlines have it. */
    private boolean agrees(int i) {
        int start = names(i);
        boolean joined = start > 1 && tags[start - 1] == Tag.CC;
        return !back.demonym(i - 1) && (joined || words.object(i + 1));
    }

    /** "Norland, Suderia sign treaty", "Norland and Suderia hold talks": two names that a headline begins with. */
    private boolean several(int i) {
        int second = names(i);
        boolean joined = second > 1 && (tags[second - 1] == Tag.CC || tags[second - 1] == Tag.COMMA);
        int first = joined ? names(second - 1) : second;
        boolean begins = first < second - 1 && (first == 0 || (first == 1 && tags[0] == Tag.DET));
        return begins && !words.capital(i) && !passage.in(i, Nouns.MODIFYING);
    }

    /** Where the names begin that end before the word. */
    private int names(int i) {
        int start = i;
        while (start > 0 && tags[start - 1] == Tag.NAME) {
            start--;
        }
        return start;
    }

    private Tag noun(int i, Tag before) {
        return words.capital(i) && before != null ? Tag.NAME : Tag.NOUN;
    }

    /** "calls on", "hits back": behind a name, a verb; but "U.S. sanctions on" is a noun. */
    private boolean phrasal(int i) {
        return back.tag(i) == Tag.NAME
                && english.nouns(Nouns.PHRASAL).contains(passage.norm(i) + " " + passage.norm(i + 1));
    }
}
