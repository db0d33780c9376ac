package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.English;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;

/** A sentence with its structure and the sides named in it: who acts in a phrase, who owns a noun. */
final class Scene {
    private static final int NEAR = 3;

    final Passage passage;
    final List<Side> sides;
    final Structure structure;
    private final English english;
    private final Side[] at;

    Scene(Passage passage, List<Side> sides, English english) {
        this.passage = passage;
        this.sides = sides;
        this.english = english;
        boolean[] named = new boolean[passage.size()];
        at = new Side[passage.size()];
        for (Side side : sides) {
            for (int i = side.start(); i < Math.min(side.end(), named.length); i++) {
                named[i] |= side.named() && !pronoun(side) && !passage.norm(i).equals("the");
                at[i] = side;
            }
        }
        structure = new Structure(english, passage, named);
        structure.groups().forEach(this::part);
    }

    /** What stands before a verb of its own clause is no object of the verb before. */
    private void part(Group group) {
        for (int i = group.end(); i < passage.size() && structure.group(i) == null; i++) {
            if (structure.tag(i) == Tag.PREP && passage.in(i, Nouns.ASIDE)) {
                passage.breakAt(i);
            }
        }
        boolean what = passage.norm(group.start() - 1).equals("what")
                || passage.norm(group.start() - 2).equals("what");
        if (!what && group.kind() != Group.Kind.INFINITIVE) {
            passage.breakAt(group.start());
        }
    }

    /** Whether only a pronoun names the side here; "US" is none. */
    boolean pronoun(Side side) {
        boolean country = passage.unit(side.start()).text().equals("US");
        return !country && side.end() == side.start() + 1 && passage.in(side.start(), Nouns.PRONOUNS);
    }

    /** The side there, or null. */
    Side at(int i) {
        return i < 0 || i >= at.length ? null : at[i];
    }

    Set<String> nouns(Nouns listed) {
        return english.nouns(listed);
    }

    /** Who governs the group, if it is a side that acts; else null. */
    Side actor(Group group) {
        Phrase subject = structure.subject(group);
        if (subject == null) {
            return null;
        }
        boolean they = passage.norm(subject.start()).equals("they")
                || passage.norm(subject.start()).equals("both");
        Group said = they ? structure.before(subject.start()) : null;
        if (said != null && structure.says(said) && !subject.equals(structure.subject(said))) {
            return actor(said);
        }
        Side acting = acting(subject);
        return acting == null && !subject.equals(structure.phrase(group.start()))
                ? new Instruments(this).enacting(subject, group)
                : acting;
    }

    /** Who acts in the phrase: its head, or whom an acting head belongs to ("Norland's army", "a spokesman for …"). */
    Side acting(Phrase phrase) {
        Side head = at(phrase.head());
        if (retired(phrase)) {
            return null;
        }
        if (head != null) {
            return head.acts() || people(phrase, head) ? head : null;
        }
        Phrase joined = passage.norm(phrase.start() - 1).equals("and") ? structure.phrase(phrase.start() - 2) : null;
        if (joined != null && at(joined.head()) != null && owner(phrase, phrase.end()) == null) {
            return acting(joined);
        }
        if (!agent(phrase) || retired(phrase)) {
            return null;
        }
        for (int i = phrase.head() - 1; i >= phrase.start(); i--) {
            if (at(i) != null && passage.norm(at(i).end()).equals("sanctions")) {
                return null;
            } else if (at(i) != null) {
                return at(i).acts() || agent(phrase) ? at(i) : null;
            }
        }
        return behind(phrase);
    }

    /** "a former ministry official": he acts for nobody. */
    boolean retired(Phrase phrase) {
        for (int i = phrase.start(); i < phrase.head(); i++) {
            if (at(i) == null && passage.in(i, Nouns.PAST)) {
                return true;
            }
        }
        return false;
    }

    /** "the North Koreans": they act for their state. */
    private boolean people(Phrase phrase, Side head) {
        boolean country = head.entity() != null && head.entity().startsWith("country/");
        boolean alone = head.start() == phrase.start() + 1 && head.end() == phrase.end();
        return country
                && alone
                && passage.norm(phrase.start()).equals("the")
                && passage.norm(phrase.head()).endsWith("s");
    }

    /** "a spokesman for the ministry", "the leader, Kim Jong Un,". */
    private Side behind(Phrase phrase) {
        int next = phrase.end();
        String norm = passage.norm(next);
        boolean joins = norm.equals("of") || norm.equals("for") || norm.equals("from") || norm.equals("in");
        Phrase other = joins || norm.equals(",") ? structure.phrase(next + 1) : null;
        if (other == null || (joins && other.preposition() != next)) {
            return null;
        }
        Side head = at(other.head());
        return head != null ? head : joins ? acting(other) : null;
    }

    /** Whether the phrase names somebody who acts for others: "ambassador", "army". */
    boolean agent(Phrase phrase) {
        String head = passage.norm(phrase.head());
        boolean bomber =
                head.startsWith("bomber") && passage.norm(phrase.head() - 1).equals("suicide");
        return !bomber && passage.in(phrase.head(), Nouns.AGENTS);
    }

    /** Whether the phrase names what somebody does: "the launch", "its nuclear program". */
    boolean deed(Phrase phrase) {
        return passage.in(phrase.head(), Nouns.DEEDS);
    }

    /** The side inside the phrase, before its head or at it, or null. */
    Side owner(Phrase phrase, int before) {
        for (int i = Math.min(before, phrase.end()) - 1; i >= phrase.start(); i--) {
            if (at(i) != null) {
                return at(i);
            }
        }
        return null;
    }

    /** Whom the noun belongs to: a side in its phrase, or "by", "of", "from", "fired by" one behind it. */
    Side owner(Phrase phrase) {
        Side inside = owner(phrase, phrase.end());
        if (inside != null) {
            return inside;
        }
        Group made = structure.group(phrase.end());
        boolean done = made != null
                && made.kind() == Group.Kind.PARTICIPLE
                && passage.norm(made.end()).equals("by");
        int end = done ? made.end() : phrase.end();
        String norm = passage.norm(end);
        Phrase next = structure.phrase(end + 1);
        boolean owns =
                (norm.equals("for") && weapon(phrase)) || norm.equals("by") || norm.equals("of") || norm.equals("from");
        boolean part =
                norm.equals("on") && next != null && passage.norm(next.head()).equals("part");
        boolean further = next != null && (owns || part) && owner(next, next.end()) == null;
        return further && next.end() < passage.size()
                ? owner(next)
                : owns && next != null ? owner(next, next.end()) : null;
    }

    /** The preposition before a side's phrase, or the empty string. */
    String preposition(Side side) {
        Phrase phrase = structure.phrase(side.start());
        return phrase == null || phrase.preposition() < 0 ? "" : passage.norm(phrase.preposition());
    }

    /** The word before the side's phrase. */
    String before(Side side) {
        Phrase phrase = structure.phrase(side.start());
        return passage.norm(phrase == null ? side.start() - 1 : phrase.start() - 1);
    }

    /** Whether an office stands before: "Secretary of State John Doe". */
    boolean titled(Side side) {
        Phrase phrase = structure.phrase(side.start());
        Phrase office = phrase == null || phrase.preposition() < 0 ? null : structure.phrase(phrase.preposition() - 1);
        return office != null && preposition(side).equals("of") && agent(office);
    }

    /** Who acts in the phrase, or whose the weapon is that it names. */
    Side doer(Phrase phrase) {
        Side acting = acting(phrase);
        return acting == null && weapon(phrase) ? owner(phrase) : acting;
    }

    /** The agent named with "by" behind a passive. */
    Side agent(int from, int reach) {
        for (int i = from; i < Math.min(passage.size(), from + reach); i++) {
            Phrase phrase = passage.norm(i).equals("by") ? structure.phrase(i + 1) : null;
            if (phrase != null) {
                return doer(phrase);
            }
            if (structure.tag(i) == Tag.STOP || structure.tag(i) == Tag.REL || structure.tag(i) == Tag.SUB) {
                return null;
            }
        }
        return null;
    }

    /** Whether the side speaks: a verb of saying stands beside it. */
    boolean speaks(Side side) {
        for (int i = side.end(); i < Math.min(passage.size(), side.end() + NEAR); i++) {
            Group group = structure.group(i);
            if (structure.tag(i) == Tag.REL || structure.tag(i) == Tag.PRON) {
                return false;
            }
            if (group != null) {
                Phrase subject = structure.subject(group);
                boolean governs = subject == null || (subject.end() > side.start() && subject.start() < side.end());
                return group.finite() && structure.says(group) && governs;
            }
        }
        return false;
    }

    /** Who governs the group, or whose the weapon is that does: "Norland's missile flew". */
    Side governing(Group group) {
        Phrase phrase = structure.subject(group);
        Side acting = phrase == null ? null : actor(group);
        boolean thing = phrase != null && (weapon(phrase) || passage.in(phrase.head(), Nouns.FORCES));
        return acting == null && thing ? owner(phrase) : acting;
    }

    private boolean weapon(Phrase phrase) {
        return passage.in(phrase.head(), Nouns.WEAPONS);
    }
}
