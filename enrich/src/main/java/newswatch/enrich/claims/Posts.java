package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Places that stand for whom an act concerns: the capital an envoy is sent to, the town of a firm that is punished. */
final class Posts {
    private final Passage passage;

    Posts(Passage passage) {
        this.passage = passage;
    }

    /** "its ambassador to Washington", "the embassy in Pyongyang": whose capital it is. */
    boolean hold(Phrase phrase, Predicate predicate) {
        int at = phrase == null ? -1 : phrase.preposition();
        Quad quad = predicate.act().type().quad();
        return at >= predicate.match().start()
                && quad != Quad.VERBAL_CONFLICT
                && predicate.act().type() != EventType.CONSULT
                && passage.in(at, Nouns.POST_PLACES)
                && (passage.in(at - 1, Nouns.POSTS)
                        || (quad == Quad.MATERIAL_CONFLICT && passage.in(at - 1, Nouns.FIRMS)));
    }
}
