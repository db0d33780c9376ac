package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Who took a measure that a passive tells, and against whom, where no "by" says so. */
final class Bans {
    private static final Set<Voice> OFFICIAL = EnumSet.of(Voice.LEADER, Voice.MINISTER, Voice.SPOKESMAN);
    private static final int FAR = 10;
    private static final Set<String> DEALING = Words.of("to", "with", "in", "from");

    private final Scene scene;
    private final Passage passage;
    private final Attribution attribution;

    Bans(Scene scene, Attribution attribution) {
        this.scene = scene;
        passage = scene.passage;
        this.attribution = attribution;
    }

    /** "Norlandish firms were forbidden to sell to Suderia": with whom a state's own people may no longer deal, or null. */
    Side beyond(Predicate predicate, Phrase subject, Side own) {
        boolean ban = predicate.act().type() == EventType.COERCE
                && "restrict".equals(predicate.act().mode());
        boolean firms = ban && scene.nouns("firms").contains(passage.norm(subject.head()));
        for (Side side : scene.sides) {
            boolean behind = side.start() >= predicate.match().end() && Recipients.differs(side, own);
            boolean partner = behind && DEALING.contains(scene.preposition(side)) && !scene.speaks(side);
            if (firms && partner && side.start() < predicate.match().end() + FAR) {
                return side;
            }
        }
        return null;
    }

    /** "was barred from …, the ministry said": whose office tells of a measure took it. */
    Side announcer(Predicate predicate, Side victim) {
        String mode = predicate.act().mode();
        Side speaker = attribution.speaker();
        boolean measure = (predicate.act().type() == EventType.COERCE && "restrict".equals(mode))
                || (predicate.act().type() == EventType.SANCTION && !"withdraw".equals(mode));
        boolean office = speaker != null
                && speaker.acts()
                && (!speaker.person() || OFFICIAL.contains(speaker.voice()))
                && !"MED".equals(speaker.sector())
                && !"UN".equals(speaker.country())
                && Recipients.differs(speaker, victim);
        return measure && office ? speaker : null;
    }
}
