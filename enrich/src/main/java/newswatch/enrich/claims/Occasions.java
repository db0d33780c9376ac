package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Meetings told with a noun: "during a visit to Suderia, the minister said", "talks between Norland and Suderia". */
final class Occasions {
    private static final Set<String> DURING = Words.of("in", "at", "during", "after", "following");
    private static final Set<String> BETWEEN = Words.of("between", "linking", "connecting", "joining", "involving");
    private static final int NEAR = 3;

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Occasions(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whether a preposition stands there behind which something only says when something else was. */
    static boolean during(Passage passage, int position) {
        return DURING.contains(passage.norm(position));
    }

    /** Whether those are named behind the word who do something together. */
    static boolean between(String norm) {
        return BETWEEN.contains(norm);
    }

    /** Who meets, or null where nobody is said to. */
    Side who(Predicate predicate) {
        int start = predicate.match().start();
        if (Lapse.counts(passage, start)) {
            return null;
        }
        if (predicate.act().type() == EventType.CONSULT && during(passage, start)) {
            return governor(start, predicate.end());
        }
        Phrase phrase = structure.phrase(start);
        if (phrase == null) {
            return null;
        }
        int before = phrase.preposition();
        boolean aside = during(passage, before) && !Lapse.counts(passage, before);
        return aside && predicate.act().type() == EventType.CONSULT
                ? governor(before, predicate.end())
                : between(phrase, Math.max(phrase.end() + 1, predicate.match().end()));
    }

    /** "talks between Norland and Suderia", "a bridge linking them": the first of them. */
    private Side between(Phrase phrase, int to) {
        for (int i = phrase.end(); i < to; i++) {
            Phrase first = between(passage.norm(i)) ? structure.phrase(i + 1) : null;
            if (first != null) {
                return scene.owner(first, first.end());
            }
        }
        return null;
    }

    /** Who does what is done at the meeting: the subject of the verb before, or behind where the meeting stands first. */
    private Side governor(int from, int end) {
        Tag before = structure.tag(from - 1);
        boolean first = from == 0 || before == Tag.COMMA || before == Tag.STOP || before == Tag.DASH;
        Group group = first ? next(end) : structure.before(from);
        boolean told = group != null && group.finite() && !group.passive() && !group.negated();
        return told && structure.tag(group.start()) != Tag.MODAL ? scene.actor(group) : null;
    }

    private Group next(int from) {
        for (int i = from; i < passage.size(); i++) {
            Group group = structure.group(i);
            if (group != null && group.finite()) {
                return group;
            }
        }
        return null;
    }

    /** Whether the match is told with a noun of a meeting that opens within a few words. */
    boolean nominal(Predicate predicate) {
        EventType type = predicate.act().type();
        boolean meeting = type == EventType.CONSULT
                || type == EventType.COOPERATE
                || type == EventType.AGREE
                || (type == EventType.REJECT && "meet".equals(predicate.act().mode()));
        for (int i = predicate.match().start(); meeting && i < predicate.match().start() + NEAR; i++) {
            if (structure.group(i) != null) {
                return false;
            }
        }
        return meeting;
    }
}
