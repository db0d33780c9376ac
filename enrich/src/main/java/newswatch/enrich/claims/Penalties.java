package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;

/** Whose list, court, penalty or market it is that a passive ends in: "was put on a Norlandish blacklist". */
final class Penalties {
    private static final int REACH = 12;

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Penalties(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** @param victim who suffers it, never its owner */
    Side owner(Predicate predicate, Side victim) {
        int end = Math.min(passage.size(), predicate.match().start() + REACH);
        for (int i = predicate.match().start() + 1; i < end; i++) {
            Phrase phrase = structure.phrase(i);
            Tag tag = structure.tag(i);
            if (tag == Tag.STOP || tag == Tag.SUB || tag == Tag.REL) {
                return null;
            }
            if (phrase == null || phrase.start() != i || !passage.in(phrase.head(), Nouns.PENALTIES)) {
                continue;
            }
            Side owner = scene.owner(phrase, phrase.head());
            if (owner != null && Recipients.differs(owner, victim)) {
                return owner;
            }
        }
        return null;
    }
}
