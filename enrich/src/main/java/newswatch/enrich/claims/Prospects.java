package newswatch.enrich.claims;

import java.util.Set;
import java.util.function.Predicate;
import newswatch.enrich.claims.lexicon.Nouns;
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

    /** Where a paper is first named that whoever signs it gives force, or behind all. */
    private final int paper;

    Prospects(Scene scene, Side speaker, PredicateFinder predicates) {
        this.scene = scene;
        this.predicates = predicates;
        passage = scene.passage;
        structure = scene.structure;
        spoken = speaker != null && speaker.acts();
        int first = passage.holds(Nouns.INSTRUMENTS) ? 0 : passage.size();
        while (first < passage.size() && !passage.in(first, Nouns.INSTRUMENTS)) {
            first++;
        }
        paper = first;
    }

    boolean at(int position) {
        int kinds = predicates.kinds(passage, position);
        Group group = verb(position);
        if (kinds == 0) {
            // a passive may be met once it is turned
            return group != null && group.passive();
        }
        boolean told = (spoken && (kinds & Rule.SPOKEN) != 0) || (kinds & Rule.UNGOVERNED) != 0;
        return told || (group == null ? owned(position, kinds) : governed(group, position));
    }

    /** The verb group that tells what begins there, or null where a noun does. */
    Group verb(int position) {
        Group group = group(position);
        boolean noun = group != null && passage.in(position, Nouns.MEASURES) && ON.contains(passage.norm(position + 1));
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

    private boolean governed(Group group, int verb) {
        return group.passive()
                || group.kind() == Group.Kind.PARTICIPLE
                || suffersToo(group)
                || paper < group.start()
                || passage.in(verb, Nouns.CUSTODY)
                || passage.in(group.main(), Nouns.CUSTODY)
                || passage.in(verb, Nouns.SECURING)
                || scene.governing(group) != null;
    }

    /** Whether the noun has an owner, is told by a verb or done by somebody, or says when or between whom something is. */
    private boolean owned(int position, int kinds) {
        Phrase phrase = structure.phrase(position);
        boolean meets = (kinds & Rule.MEETS) != 0;
        if (phrase == null) {
            return meets && Occasions.during(passage, position);
        }
        return behind(position, "by"::equals)
                || ((kinds & Rule.FIRES) != 0 && behind(position, "from"::equals))
                || ((kinds & Rule.JOINS) != 0 && behind(position, Occasions::between))
                || (meets && Occasions.during(passage, position))
                || (meets && Occasions.during(passage, phrase.preposition()))
                || scene.owner(phrase, position) != null
                || announced(phrase, position);
    }

    /** Whether such a word stands behind the position. */
    private boolean behind(int position, Predicate<String> word) {
        for (int i = passage.size() - 1; i > position; i--) {
            if (word.test(passage.norm(i))) {
                return true;
            }
        }
        return false;
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
