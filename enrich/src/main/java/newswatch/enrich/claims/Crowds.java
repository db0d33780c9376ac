package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Who demonstrates: people of a state, known by their nation ("thousands of Norlanders") or by where they stand. */
final class Crowds {
    private static final Set<String> WHERE = Words.of("in", "outside", "across", "around");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Crowds(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** The people who govern the group, if what they do is a protest; else null. */
    Side of(Predicate predicate, Group group) {
        return predicate.act().type() == EventType.PROTEST ? of(group) : null;
    }

    /** The people who govern the group, or null. */
    Side of(Group group) {
        Phrase phrase = structure.subject(group);
        if (phrase == null || phrase.start() > group.start()) {
            return null;
        }
        Phrase counted = passage.norm(phrase.end()).equals("of") ? structure.phrase(phrase.end() + 1) : null;
        Phrase people = counted == null || !passage.in(phrase.head(), Nouns.COUNTS) ? phrase : counted;
        Side nation = scene.owner(people, people.end());
        boolean crowd = passage.in(people.head(), Nouns.CROWDS);
        boolean citizens = nation != null && country(nation) && people.head() < nation.end();
        if (nation == null && crowd) {
            nation = place();
        }
        return nation == null || !(crowd || citizens) ? null : people(phrase, nation);
    }

    /** The state they stand in, if a place in it is named. */
    private Side place() {
        for (Side side : scene.sides) {
            boolean inside = WHERE.contains(scene.preposition(side)) && side.named() && !side.acts();
            if (inside && country(side)) {
                return side;
            }
        }
        return null;
    }

    private static boolean country(Side side) {
        return !side.person() && !"UN".equals(side.country());
    }

    private static Side people(Phrase phrase, Side nation) {
        String entity = "country/" + nation.country();
        return new Side(
                phrase.start(),
                phrase.end(),
                nation.country(),
                null,
                entity,
                null,
                Voice.OUTSIDER,
                "CIV",
                true,
                false,
                true);
    }
}
