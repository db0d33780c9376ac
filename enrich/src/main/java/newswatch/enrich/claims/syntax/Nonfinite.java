package newswatch.enrich.claims.syntax;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;

/** Finds who is meant to do what an infinitive or a gerund says. */
final class Nonfinite {
    private static final int OUTWARD = 3;

    private final English english;
    private final Passage passage;
    private final Tag[] tags;
    private final Structure structure;
    private final Subjects subjects;

    Nonfinite(English english, Passage passage, Tag[] tags, Structure structure, Subjects subjects) {
        this.english = english;
        this.passage = passage;
        this.tags = tags;
        this.structure = structure;
        this.subjects = subjects;
    }

    Phrase infinitive(Group group) {
        int at = group.start() - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.TIME || tags[at] == Tag.NOT)) {
            at--;
        }
        if (structure.tag(at) == Tag.CC) {
            return subjects.shared(group, at);
        }
        Phrase object = structure.phrase(at);
        if (object != null
                && object.preposition() >= 0
                && passage.norm(object.preposition()).equals("for")) {
            return object;
        }
        Group governor = structure.before(group.start());
        if (governor == null) {
            return object != null && object.free() ? object : null;
        }
        boolean controls = english.nouns(Nouns.CONTROL).contains(base(governor));
        return controls && object != null && !governor.passive() ? object : structure.subject(governor);
    }

    /** The bare form of a group's verb, as far as cutting its ending shows it. */
    private String base(Group group) {
        String norm = passage.norm(group.main());
        for (String ending : ENDINGS) {
            if (norm.endsWith(ending)) {
                String stem = norm.substring(0, norm.length() - ending.length());
                Set<String> control = english.nouns(Nouns.CONTROL);
                return control.contains(stem) ? stem : control.contains(stem + "e") ? stem + "e" : norm;
            }
        }
        return norm.equals("told") ? "tell" : norm;
    }

    private static final String[] ENDINGS = {"ing", "ed", "s"};

    Phrase gerund(Group group) {
        int at = group.start() - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.NOT)) {
            at--;
        }
        Tag tag = structure.tag(at);
        if (tag == Tag.CC) {
            Group first = structure.before(at);
            return first == null ? null : structure.subject(first);
        }
        Phrase beside = structure.phrase(at);
        if (beside != null) {
            Group issued = structure.adjacent(beside);
            boolean words = issued != null && passage.in(beside.head(), Nouns.UTTERANCES);
            return words ? structure.subject(issued) : beside;
        }
        Phrase inserted = tag == Tag.COMMA ? inserted(group, structure.phrase(at - 1)) : null;
        if (inserted != null) {
            return inserted;
        }
        boolean spoken = passage.in(group.main(), Nouns.SPOKEN);
        Group governor = tag == Tag.COMMA
                ? spoken ? told(at) : structure.finiteBefore(at)
                : tag == Tag.SUB ? told(at) : structure.before(group.start());
        if (governor == null) {
            return after(group);
        }
        boolean objects = tag == Tag.PREP
                && (passage.norm(at).equals("of") || passage.norm(at).equals("for"));
        Phrase object = structure.phrase(governor.end());
        return objects && object != null && object.free() && object.end() < group.start()
                ? object
                : structure.subject(governor);
    }

    /** "Norland, denouncing the plan, threatened": the phrase before, if the next finite verb is its own. */
    private Phrase inserted(Group group, Phrase before) {
        for (Group other : structure.groups()) {
            if (before != null && other.start() > group.start() && other.finite()) {
                boolean closes =
                        structure.tag(other.start() - 1) == Tag.COMMA || structure.tag(other.start() - 2) == Tag.COMMA;
                return closes && before.equals(structure.subject(other)) ? before : null;
            }
        }
        return null;
    }

    /** The verb of saying whose content ends there, else the finite verb before: "said …, while criticizing". */
    private Group told(int at) {
        Group nearest = structure.finiteBefore(at);
        Group outer = nearest;
        for (int i = 0; i < OUTWARD && outer != null; i++) {
            outer = structure.finiteBefore(outer.start());
            if (outer != null && structure.says(outer)) {
                return outer;
            }
        }
        return nearest;
    }

    /** "Speaking in Seoul, the minister said": the subject of the next finite verb. */
    Phrase after(Group group) {
        for (Group other : structure.groups()) {
            if (other.start() > group.start() && other.finite()) {
                return structure.subject(other);
            }
        }
        return null;
    }
}
