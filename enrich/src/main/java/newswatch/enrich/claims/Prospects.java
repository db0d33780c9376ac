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

    /** Where these words stand last, or -1. */
    private int by = -1;

    private int from = -1;
    private int between = -1;
    /** Where a paper is first named that whoever signs it gives force, or behind all. */
    private int paper;

    Prospects(Scene scene, Side speaker, PredicateFinder predicates) {
        this.scene = scene;
        this.predicates = predicates;
        passage = scene.passage;
        structure = scene.structure;
        spoken = speaker != null && speaker.acts();
        paper = passage.size();
        Set<String> papers = scene.nouns("instruments");
        for (int i = passage.size() - 1; i >= 0; i--) {
            note(i, passage.norm(i), papers);
        }
    }

    private void note(int i, String norm, Set<String> papers) {
        by = by < 0 && norm.equals("by") ? i : by;
        from = from < 0 && norm.equals("from") ? i : from;
        between = between < 0 && Occasions.between(norm) ? i : between;
        paper = papers.contains(norm) ? i : paper;
    }

    boolean at(int position) {
        int kinds = predicates.kinds(passage, position);
        Group group = verb(position);
        if (kinds == 0) {
            // a passive may be met once it is turned
            return group != null && group.passive();
        }
        boolean told = (spoken && (kinds & Rule.SPOKEN) != 0) || (kinds & Rule.UNGOVERNED) != 0;
        return told || (group == null ? owned(position, kinds) : governed(group, passage.norm(position)));
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

    private boolean governed(Group group, String verb) {
        return group.passive()
                || group.kind() == Group.Kind.PARTICIPLE
                || suffersToo(group)
                || paper < group.start()
                || scene.nouns("custody").contains(verb)
                || scene.nouns("custody").contains(passage.norm(group.main()))
                || scene.nouns("securing").contains(verb)
                || scene.governing(group) != null;
    }

    /** Whether the noun has an owner, is told by a verb or done by somebody, or says when or between whom something is. */
    private boolean owned(int position, int kinds) {
        Phrase phrase = structure.phrase(position);
        boolean meets = (kinds & Rule.MEETS) != 0;
        if (phrase == null) {
            return meets && Occasions.during(passage, position);
        }
        return by > position
                || (from > position && (kinds & Rule.FIRES) != 0)
                || (between > position && (kinds & Rule.JOINS) != 0)
                || (meets && Occasions.during(passage, position))
                || (meets && Occasions.during(passage, phrase.preposition()))
                || scene.owner(phrase, position) != null
                || announced(phrase, position);
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
