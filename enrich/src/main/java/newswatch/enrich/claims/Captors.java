package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Who holds or frees a foreigner, of whom a passive tells only what befell him: whose soil, court or prison it is. */
final class Captors {
    private static final int HELD = 6;
    private static final Set<String> SOIL = Words.of("in", "at", "inside", "from", "by", "of");
    private static final Set<EventType> CUSTODY =
            EnumSet.of(EventType.COERCE, EventType.RETREAT, EventType.ACCUSE, EventType.SANCTION);

    private final Scene scene;
    private final Passage passage;
    private final Attribution attribution;
    private final Penalties penalties;
    private final Tellings tellings;

    Captors(Scene scene, Attribution attribution, Tellings tellings) {
        this.scene = scene;
        passage = scene.passage;
        this.attribution = attribution;
        this.tellings = tellings;
        penalties = new Penalties(scene);
    }

    /** Whether the act takes, holds or frees somebody. */
    boolean custody(Predicate predicate) {
        return CUSTODY.contains(predicate.act().type())
                && passage.in(predicate.match().start(), Nouns.CUSTODY);
    }

    /** Who holds or frees a foreigner: whose soil, court or prison is named with it, else the foreign body that says so. */
    Side of(Predicate predicate, Side victim) {
        if (victim == null || !custody(predicate)) {
            boolean coerced = victim != null && predicate.act().type() == EventType.COERCE;
            return coerced ? penalties.owner(predicate, victim) : null;
        }
        boolean freed = predicate.act().type() == EventType.RETREAT;
        int start = predicate.match().start();
        Side soil = soil(victim, freed, start, passage.size());
        soil = soil == null ? soil(victim, freed, 0, start) : soil;
        Side speaker = attribution.speaker();
        boolean owns = speaker != null && "MED".equals(speaker.sector()) && Recipients.differs(speaker, victim);
        return soil != null ? soil : owns && !freed ? speaker : null;
    }

    /** "won the release of two Norlanders held in Suderia": who held them has let them go. */
    boolean secured(Predicate predicate, Side subject, Modality modality, boolean aside) {
        boolean won = predicate.act().type() == EventType.RETREAT
                && passage.in(predicate.match().start(), Nouns.SECURING);
        if (!won) {
            return false;
        }
        for (Side victim : scene.sides) {
            boolean own = subject == null || !Recipients.differs(victim, subject) || victim.person();
            Side holder = own && !"UN".equals(victim.country()) ? soil(victim, true, 0, passage.size()) : null;
            if (holder != null) {
                tellings.add(predicate, holder, victim, modality, List.of(), aside);
                return true;
            }
        }
        return false;
    }

    private Side soil(Side victim, boolean freed, int from, int to) {
        for (Side side : scene.sides) {
            boolean there = side.start() >= from && side.start() < to;
            boolean foreign = !side.person() && Recipients.differs(side, victim) && !"UN".equals(side.country());
            boolean soil = SOIL.contains(scene.preposition(side)) && !scene.speaks(side);
            if (there && foreign && soil && (!freed || held(side))) {
                return side;
            }
        }
        return null;
    }

    /** "held in Norland", "from a Norlandic prison": words of custody stand beside. */
    private boolean held(Side side) {
        for (int i = side.start() - HELD; i < side.end() + HELD; i++) {
            if (passage.in(i, Nouns.HELD)) {
                return true;
            }
        }
        return false;
    }
}
