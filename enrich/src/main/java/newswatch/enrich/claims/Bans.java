package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Against whom a measure goes that a passive tells of a state's own people. */
final class Bans {
    private static final int FAR = 10;
    private static final Set<String> DEALING = Words.of("to", "with", "in", "from");

    private final Scene scene;
    private final Passage passage;

    Bans(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
    }

    /** "Norlandish firms were forbidden to sell to Suderia": with whom a state's own people may no longer deal, or null. */
    Side beyond(Predicate predicate, Phrase subject, Side own) {
        boolean ban = predicate.act().type() == EventType.COERCE
                && "restrict".equals(predicate.act().mode());
        boolean firms = ban && passage.in(subject.head(), Nouns.FIRMS);
        for (Side side : scene.sides) {
            boolean behind = side.start() >= predicate.match().end() && Recipients.differs(side, own);
            boolean partner = behind && DEALING.contains(scene.preposition(side)) && !scene.speaks(side);
            if (firms && partner && side.start() < predicate.match().end() + FAR) {
                return side;
            }
        }
        return null;
    }
}
