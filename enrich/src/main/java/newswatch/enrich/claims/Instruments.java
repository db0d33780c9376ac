package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;

/** Who acts by a paper: "signed an order that bars", "the ministry's decree lifts", "a law signed by the president". */
final class Instruments {
    private static final int SIGNED = 6;

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Instruments(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whoever enacts the paper that the phrase names, or null. */
    Side enacting(Phrase phrase, Group group) {
        if (!scene.nouns("instruments").contains(passage.norm(phrase.head()))) {
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
        boolean enacts = before != null
                && !before.passive()
                && !before.negated()
                && scene.nouns("enacting").contains(passage.norm(before.main()));
        return enacts ? scene.actor(before) : null;
    }
}
