package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Rule;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;

/**
 * Where in a sentence somebody may be told to act. Asked before the rules, which cost more: what a rule finds anywhere
 * else is dropped for want of an actor.
 */
final class Prospects {
    /** A noun behind them is the act of who governs them: "announced sanctions". */
    static final Set<String> TOLD = Words.of(
            "announced",
            "announces",
            "announcing",
            "ordered",
            "orders",
            "ordering",
            "confirmed",
            "approved",
            "unveiled",
            "revealed",
            "made",
            "issued",
            "outlined",
            "disclosed",
            "declared");

    /** Behind "sanctions" they say that it is no verb. */
    private static final Set<String> ON =
            Words.of("on", "against", "imposed", "over", "for", "that", "in", "to", "and", "regime", "relief");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final PredicateFinder predicates;
    /** Whoever speaks may do what is said: "all options are on the table". */
    private final boolean spoken;

    private int by = -1;

    Prospects(Scene scene, Side speaker, PredicateFinder predicates) {
        this.scene = scene;
        this.predicates = predicates;
        passage = scene.passage;
        structure = scene.structure;
        spoken = speaker != null && speaker.acts();
        for (int i = 0; i < passage.size(); i++) {
            by = passage.norm(i).equals("by") ? i : by;
        }
    }

    boolean at(int position) {
        int kinds = predicates.kinds(passage, position);
        Group group = verb(position);
        if (kinds == 0) {
            // a passive may be met once it is turned
            return group != null && group.passive();
        }
        boolean told = (spoken && (kinds & Rule.SPOKEN) != 0) || (kinds & Rule.UNGOVERNED) != 0;
        return told || (group == null ? owned(position, (kinds & Rule.MEETS) != 0) : governed(group));
    }

    /** The verb group that tells what begins there, or null where a noun does. */
    Group verb(int position) {
        Group group = group(position);
        boolean noun = group != null
                && scene.nouns("measures").contains(passage.norm(position))
                && ON.contains(passage.norm(position + 1));
        return noun ? null : group;
    }

    /** The verb group there, or the "be" before an adjective: "is ready to". */
    private Group group(int start) {
        Group here = structure.group(start);
        if (here != null || structure.phrase(start) == null || structure.tag(start) != Tag.ADJ) {
            return here;
        }
        Group before = structure.before(start);
        boolean predicative = before != null
                && structure.tag(before.main()) == Tag.BE
                && structure.phrase(start).start() == start
                && before.end() >= start - 1;
        return predicative ? before : null;
    }

    /** "were named and given 72 hours": the second verb of a passive. */
    boolean suffersToo(Group group) {
        Group first = structure.before(group.start());
        return first != null
                && first.passive()
                && !group.helped()
                && structure.tag(group.start() - 1) == Tag.CC
                && structure.tag(group.main()) == Tag.PART;
    }

    private boolean governed(Group group) {
        return group.passive()
                || group.kind() == Group.Kind.PARTICIPLE
                || suffersToo(group)
                || binding(group)
                || scene.nouns("custody").contains(passage.norm(group.main()))
                || scene.nouns("securing").contains(passage.norm(group.main()))
                || scene.governing(group) != null;
    }

    /** Whether a paper governs it, which whoever signs it gives force. */
    private boolean binding(Group group) {
        Phrase subject = structure.subject(group);
        return subject != null && scene.nouns("instruments").contains(passage.norm(subject.head()));
    }

    /** Whether the noun has an owner, is told by a verb or done by somebody, or says when or between whom something is. */
    private boolean owned(int position, boolean meeting) {
        Phrase phrase = structure.phrase(position);
        if (phrase == null) {
            return meeting && Occasions.during(passage, position);
        }
        return by > position
                || scene.owner(phrase, position) != null
                || announced(phrase, position)
                || (meeting && occasion(phrase, position));
    }

    private boolean occasion(Phrase phrase, int position) {
        return Occasions.during(passage, position)
                || Occasions.during(passage, phrase.preposition())
                || passage.norm(phrase.end()).equals("between");
    }

    /** Whether the verb before the noun announces what it tells. */
    boolean announced(Phrase phrase, int position) {
        Group governor = structure.before(position);
        return governor != null
                && TOLD.contains(passage.norm(governor.main()))
                && governor.end() >= phrase.start() - 1
                && phrase.preposition() < 0
                && !governor.passive();
    }
}
