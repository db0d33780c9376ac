package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.Quad;

/** Tells an infinitive or a gerund that nothing says was carried out: "pressure to abandon", "talk of launching". */
final class Undone {
    /** Between gerunds: "accused of firing after crossing". */
    private static final Set<String> LINKS = Words.of("by", "after", "before", "while", "when");

    private static final Set<String> RANKS = Words.of("first", "second", "third", "latest", "only", "last");

    private static final Set<String> LOOSE_PREPOSITIONS =
            Words.of("of", "about", "for", "against", "on", "from", "before", "to", "in", "into", "without");

    private static final int ANNULLED = 8;

    private final Passage passage;
    private final Structure structure;

    Undone(Scene scene) {
        passage = scene.passage;
        structure = scene.structure;
    }

    /** An infinitive or a gerund that nothing says was carried out: "pressure to abandon", "talk of launching". */
    boolean holds(Predicate predicate, Group group) {
        if (group.kind() == Group.Kind.INFINITIVE) {
            if (structure.before(group.start()) == null) {
                return structure.phrase(group.start() - 1) == null;
            }
            int before = before(group);
            while (structure.tag(before) == Tag.CC && structure.before(before) != null) {
                before = before(structure.before(before));
            }
            return !passage.in(before, Nouns.DONE)
                    && !voted(group)
                    && !caused(group)
                    && !voiced(predicate, group)
                    && !distinguished(group, before);
        }
        Group governor = structure.before(group.start());
        int link = structure.tag(group.start() - 1) == Tag.QUOTE ? group.start() - 2 : group.start() - 1;
        boolean hangs = LINKS.contains(passage.norm(link)) && governor != null && loose(governor);
        return hangs || loose(group) || said(group);
    }

    /** "cancelled a trip to", "a planned trip to … was called off": what the noun names will not be. */
    boolean annulled(Phrase phrase) {
        for (Group group : structure.groups()) {
            boolean annuls = passage.in(group.main(), Nouns.ANNULLING)
                    && (!passage.norm(group.main()).startsWith("call")
                            || passage.norm(group.end()).equals("off"));
            boolean object = !group.passive()
                    && phrase.start() >= group.end()
                    && phrase.start() <= group.end() + ANNULLED
                    && group.equals(structure.before(phrase.start()));
            if (annuls && (object || phrase.equals(structure.subject(group)))) {
                return true;
            }
        }
        return false;
    }

    /** "became the first president to visit": he did. */
    private boolean distinguished(Group group, int before) {
        Phrase phrase = structure.phrase(before);
        Group governor = structure.before(group.start());
        boolean ranked = false;
        for (int i = phrase == null ? before : phrase.start(); i < before; i++) {
            ranked |= RANKS.contains(passage.norm(i));
        }
        String main = governor == null ? "" : passage.norm(governor.main());
        return ranked && governor != null && (main.startsWith("bec") || structure.tag(governor.main()) == Tag.BE);
    }

    /** "prompting Norland to lodge a protest": it did. */
    private boolean caused(Group group) {
        Group governor = structure.before(group.start());
        Group head = governor == null ? null : structure.head(governor);
        return governor != null
                && !governor.negated()
                && governor.kind() != Group.Kind.INFINITIVE
                && structure.tag(head.start()) != Tag.MODAL
                && passage.in(governor.main(), Nouns.CAUSING)
                && structure.phrase(governor.end()) != null;
    }

    private int before(Group group) {
        int before = group.start() - 1;
        while (structure.tag(before) == Tag.ADV || structure.tag(before) == Tag.TIME || timed(before)) {
            before = timed(before) ? structure.phrase(before).start() - 1 : before - 1;
        }
        return before;
    }

    /** "voted 15-0 on Thursday to tighten": only numbers and times between. */
    private boolean voted(Group group) {
        Group governor = structure.before(group.start());
        if (governor == null || !passage.in(governor.main(), Nouns.DONE)) {
            return false;
        }
        for (int i = governor.end(); i < group.start(); i++) {
            Tag tag = structure.tag(i);
            boolean count = tag == Tag.NUM || tag == Tag.DASH || tag == Tag.TIME || tag == Tag.ADV || tag == Tag.PREP;
            if (!count && !timed(i)) {
                return false;
            }
        }
        return true;
    }

    /** "said lifting the ban would be wrong": what is spoken of, and not what the speaker does. */
    private boolean said(Group group) {
        Group before = structure.group(group.start() - 1);
        return group.kind() == Group.Kind.GERUND && before != null && structure.says(before);
    }

    /** "took to the airwaves to denounce": words that another deed only gives an occasion. */
    private boolean voiced(Predicate predicate, Group group) {
        Group governor = structure.before(group.start());
        return predicate.act().type().quad() == Quad.VERBAL_CONFLICT
                && governor != null
                && governor.finite()
                && !governor.negated()
                && structure.tag(governor.start()) != Tag.MODAL
                && passage.in(governor.main(), Nouns.VOICING);
    }

    private boolean timed(int i) {
        Phrase phrase = structure.phrase(i);
        return phrase != null && phrase.time() && phrase.preposition() < 0;
    }

    private boolean loose(Group group) {
        return group.kind() == Group.Kind.GERUND && LOOSE_PREPOSITIONS.contains(passage.norm(group.start() - 1));
    }
}
