package newswatch.enrich.claims.syntax;

import java.util.List;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group.Kind;

/** Tells participles that stand for a relative clause, and joined infinitives, from finite verbs. */
final class Participles {
    private static final int CHAIN = 3;
    private final English english;
    private final Passage passage;
    private final Tag[] tags;
    private final Structure structure;
    private final List<Group> groups;

    Participles(English english, Passage passage, Tag[] tags, Structure structure, List<Group> groups) {
        this.english = english;
        this.passage = passage;
        this.tags = tags;
        this.structure = structure;
        this.groups = groups;
    }

    /** A past tense that another finite verb of the same clause follows is a participle: "the missile fired fell". */
    void reduce() {
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            Group next = groups.get(Math.min(g + 1, groups.size() - 1));
            boolean bare = group.finite() && group.start() == group.main() && tags[group.main()] == Tag.PAST;
            boolean behind = structure.phrase(group.start() - 1) != null && tags[group.start() - 1] != Tag.PRON;
            if (bare && called(group)) {
                groups.set(g, group.as(Kind.PARTICIPLE));
                continue;
            }
            boolean base = group.finite()
                    && !group.helped()
                    && tags[group.main()] == Tag.VERB
                    && english.form(passage, group.main(), Form.BASE);
            if (base && g > 0 && joined(group.start()) && groups.get(g - 1).kind() == Kind.INFINITIVE) {
                groups.set(g, group.as(Kind.INFINITIVE));
            }
            if (base && g > 0 && helped(groups.get(g - 1), group)) {
                groups.set(g, group.as(Kind.INFINITIVE));
            }
            boolean outrun =
                    !next.equals(group) && next.finite() && !structure.says(group) && runs(group.end(), next.start());
            if (bare && opening(group)) {
                groups.set(g, group.as(Kind.PARTICIPLE));
            }
            boolean given = bare && behind && object(whole(structure.phrase(group.start() - 1)));
            if (bare && behind && outrun && governs(group, next)) {
                groups.set(g + 1, next.as(Kind.PARTICIPLE));
            } else if (bare && behind && ((outrun && !intransitive(group)) || given)) {
                groups.set(g, group.as(Kind.PARTICIPLE));
            }
        }
    }

    /** "Norland called for talks held in Suderia": names take no participle, and the second verb may well be one. */
    private boolean governs(Group group, Group next) {
        boolean name = tags[group.start() - 1] == Tag.NAME || intransitive(group);
        boolean participle = next.start() == next.main()
                && tags[next.main()] == Tag.PAST
                && english.form(passage, next.main(), Form.PARTICIPLE)
                && !intransitive(next);
        Tag behind = structure.tag(next.end());
        return name && participle && behind != Tag.NAME && behind != Tag.DET && behind != Tag.PRON;
    }

    private boolean intransitive(Group group) {
        return passage.in(group.main(), Nouns.INTRANSITIVE);
    }

    /** "Freed after a year, two Norlanders landed": a participle that opens the sentence, no object behind. */
    private boolean opening(Group group) {
        Tag next = structure.tag(group.end());
        boolean first = group.start() == 0 || (group.start() == 1 && tags[0] == Tag.QUOTE);
        boolean behind = next == Tag.PREP || next == Tag.TIME || next == Tag.ADV || next == Tag.TO;
        return first && behind && english.form(passage, group.main(), Form.PARTICIPLE);
    }

    /** "a shipment of coal bound for": what the phrase and the prepositions before it hang on, where none follows. */
    private Phrase whole(Phrase phrase) {
        Phrase whole = phrase;
        for (int i = 0; i < CHAIN && whole.preposition() > 0 && structure.tag(phrase.end() + 1) == Tag.PREP; i++) {
            Phrase before = structure.phrase(whole.preposition() - 1);
            if (before == null) {
                return phrase;
            }
            whole = before;
        }
        return whole;
    }

    /** 'called the charges "made up"': what is called so stands before the quotation. */
    private boolean called(Group group) {
        Phrase what = structure.tag(group.start() - 1) == Tag.QUOTE ? structure.phrase(group.start() - 2) : null;
        Group calls = what == null || !what.free() ? null : structure.adjacent(what);
        return calls != null && calls.finite() && !structure.says(calls);
    }

    /** "helped Norland evade", "let inspectors see": the bare form hangs on the verb before. */
    private boolean helped(Group before, Group group) {
        boolean helps = passage.in(before.main(), Nouns.HELPING);
        Phrase object = structure.phrase(group.start() - 1);
        return helps && object != null && object.free() && object.start() == before.end();
    }

    private boolean joined(int start) {
        int at = start - 1;
        while (at >= 0 && tags[at] == Tag.ADV) {
            at--;
        }
        return at >= 0 && (tags[at] == Tag.CC || tags[at] == Tag.COMMA);
    }

    /** Whether the phrase is the object of a verb that no clause follows. */
    private boolean object(Phrase phrase) {
        Group governor = phrase.free() ? structure.adjacent(phrase) : null;
        boolean infinitive =
                governor != null && governor.kind() == Kind.INFINITIVE && structure.tag(phrase.end() + 1) == Tag.PREP;
        return governor != null
                && (governor.finite() || infinitive)
                && !structure.says(governor)
                && tags[governor.main()] != Tag.BE;
    }

    /** Whether nothing between but phrases in prepositions and times: no object, no boundary. */
    private boolean runs(int from, int to) {
        for (int i = from; i < to; i++) {
            Phrase phrase = structure.phrase(i);
            boolean inside = phrase != null && !phrase.free();
            boolean clause = phrase != null
                    && phrase.end() == to
                    && phrase.preposition() >= 0
                    && passage.in(phrase.preposition(), Nouns.CLAUSAL);
            if (clause) {
                return false;
            }
            if (!inside && tags[i] != Tag.PREP && tags[i] != Tag.TIME && tags[i] != Tag.ADV) {
                return false;
            }
        }
        return true;
    }
}
