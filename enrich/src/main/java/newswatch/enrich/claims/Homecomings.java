package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Captives told to be on their way: "Three Suderians held in Norland flew home" – so they were let go. */
final class Homecomings {
    private static final int BEHIND = 8;
    private static final Act FREED = new Act(EventType.RETREAT, "release", "0841");
    private static final Set<String> CAPTIVE = Words.of(
            "held",
            "jailed",
            "imprisoned",
            "detained",
            "prisoner",
            "prisoners",
            "captive",
            "captives",
            "hostage",
            "hostages",
            "incarcerated",
            "freed",
            "released");
    private static final Set<String> GOING = Words.of(
            "walked",
            "flew",
            "landed",
            "arrived",
            "returned",
            "stepped",
            "left",
            "headed",
            "departed",
            "touched",
            "boarded",
            "reached",
            "came",
            "went");
    private static final Set<String> HOMEWARD = Words.of(
            "home",
            "plane",
            "jet",
            "airport",
            "base",
            "soil",
            "flight",
            "tarmac",
            "families",
            "airliner",
            "free",
            "airstrip",
            "custody");
    private static final Set<String> SOIL = Words.of("in", "by", "from");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Tellings tellings;

    Homecomings(Scene scene, Tellings tellings) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.tellings = tellings;
    }

    void read(Attribution attribution) {
        for (Group group : structure.groups()) {
            Phrase subject =
                    group.finite() && GOING.contains(passage.norm(group.main())) ? structure.subject(group) : null;
            Side freed = subject == null ? null : scene.owner(subject, subject.end());
            Side keeper = freed == null || freed.acts() || !homeward(group) ? null : keeper(subject, group, freed);
            if (keeper != null && !attribution.supposed() && !tellings.covers(group)) {
                Predicate predicate = Predicate.told("retreat.release", FREED, group.main(), group);
                tellings.add(predicate, keeper, freed, Modality.ASSERTED, List.of(), false);
            }
        }
    }

    private boolean homeward(Group group) {
        for (int i = group.end(); i < Math.min(passage.size(), group.end() + BEHIND); i++) {
            if (HOMEWARD.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where they were held, told between them and the verb. */
    private Side keeper(Phrase subject, Group group, Side freed) {
        boolean captive = false;
        for (int i = subject.end(); i < group.start(); i++) {
            captive |= CAPTIVE.contains(passage.norm(i));
            Side side = captive ? scene.at(i) : null;
            if (side != null && Recipients.differs(side, freed) && SOIL.contains(scene.preposition(side))) {
                return side;
            }
        }
        return null;
    }
}
