package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Who acts by a paper: "signed an order that bars", "the ministry's decree lifts", "a law signed by the president". */
final class Instruments {
    private static final int SIGNED = 6;
    private static final Set<String> RELATIVE = Words.of("that", "which");
    private static final Set<EventType> MEASURES = EnumSet.of(EventType.COERCE, EventType.SANCTION, EventType.CONCEDE);

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Instruments(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** "signed a bill Thursday that slaps": whoever signs does what the bill does; or null. */
    Side signing(Predicate predicate, Group group) {
        int opener = structure.opener(group);
        Group governor = MEASURES.contains(predicate.act().type()) && opener > 0 ? structure.before(opener) : null;
        boolean related = governor != null && RELATIVE.contains(passage.norm(opener)) && enacts(governor);
        for (int i = opener - 1; related && i >= governor.end(); i--) {
            if (passage.in(i, Nouns.INSTRUMENTS)) {
                return scene.actor(governor);
            }
        }
        return null;
    }

    /** Whoever enacts the paper that the phrase names, or null. */
    Side enacting(Phrase phrase, Group group) {
        if (!passage.in(phrase.head(), Nouns.INSTRUMENTS)) {
            return null;
        }
        Side owner = scene.owner(phrase, phrase.head());
        if (owner != null) {
            boolean related = structure.tag(group.start() - 1) == Tag.REL
                    || passage.norm(group.start() - 1).equals("that");
            return owner.acts() && !related ? owner : null;
        }
        Group next = structure.group(phrase.end());
        if (next != null && next.kind() == Group.Kind.PARTICIPLE) {
            return scene.agent(next.end(), SIGNED);
        }
        Group before = structure.tag(phrase.start() - 1) == Tag.ADV
                ? structure.group(phrase.start() - 2)
                : structure.group(phrase.start() - 1);
        return before != null && enacts(before) ? scene.actor(before) : null;
    }

    private boolean enacts(Group group) {
        return !group.passive() && !group.negated() && passage.in(group.main(), Nouns.ENACTING);
    }
}
