package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Who does what a law, an order or a tariff does. */
final class Decrees {
    private static final Set<String> RELATIVE = Words.of("that", "which");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Decrees(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whose measure governs the group, or null. */
    Side doer(Predicate predicate, Group group) {
        Side own = decreed(predicate, structure.subject(group));
        return own == null ? enacts(predicate, group) : own;
    }

    /** "The Norlandish sanctions ban …": whose measure it is, does what the measure does. */
    private Side decreed(Predicate predicate, Phrase subject) {
        EventType type = predicate.act().type();
        boolean measure = (type == EventType.COERCE || type == EventType.SANCTION)
                && subject != null
                && scene.nouns("decrees").contains(passage.norm(subject.head()));
        return measure ? scene.owner(subject, subject.head()) : null;
    }

    /** "signed a bill Thursday that slaps": whoever signs does what the bill does. */
    private Side enacts(Predicate predicate, Group group) {
        int opener = structure.opener(group);
        EventType type = predicate.act().type();
        boolean measure = type == EventType.COERCE || type == EventType.SANCTION || type == EventType.CONCEDE;
        Group governor = measure && opener > 0 ? structure.before(opener) : null;
        boolean signed = governor != null
                && RELATIVE.contains(passage.norm(opener))
                && scene.nouns("issuing").contains(passage.norm(governor.main()))
                && !governor.passive();
        for (int i = opener - 1; signed && i >= governor.end(); i--) {
            if (scene.nouns("binding").contains(passage.norm(i))) {
                return scene.actor(governor);
            }
        }
        return null;
    }
}
