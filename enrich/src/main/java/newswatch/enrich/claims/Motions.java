package newswatch.enrich.claims;

import java.util.List;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** What things do that somebody sent: "the missile flew 300 miles", "two American bombers roared over the border". */
final class Motions {
    private static final Act LAUNCH = new Act(EventType.MOBILIZE, "weapons", "1552");
    private static final Act SHOW = new Act(EventType.MOBILIZE, "troops", "152");

    private final Passage passage;
    private final Structure structure;
    private final Scene scene;
    private final Arms arms;
    private final Modalities modalities;
    private final Asides asides;
    private final Tellings tellings;
    private final boolean lead;

    /** @param lead the sentence stands where an article tells its news */
    Motions(Scene scene, Arms arms, Modalities modalities, Tellings tellings, boolean lead) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.arms = arms;
        this.modalities = modalities;
        asides = new Asides(scene);
        this.tellings = tellings;
        this.lead = lead;
    }

    /** Whether something may be told to move: a cheap look before a close one. */
    static boolean likely(Passage passage) {
        return passage.holds(Nouns.FLIGHTS) || passage.holds(Nouns.MOTIONS);
    }

    /** Tells the motions of the sentence's finite verbs that no rule has read. */
    void read(Attribution attribution) {
        if (!likely(passage)) {
            return;
        }
        for (Group group : structure.groups()) {
            Phrase subject = group.finite() ? structure.subject(group) : null;
            if (subject == null || group.passive() || tellings.covers(group)) {
                continue;
            }
            if (lead && arms.missile(subject) && passage.in(group.main(), Nouns.FLIGHTS)) {
                tell(group, "mobilize.launch", LAUNCH, arms.launcher(subject), attribution);
            } else if (passage.in(group.main(), Nouns.MOTIONS) && somewhere(group)) {
                Phrase forces = arms.forces(subject);
                Side owner = forces == null ? null : scene.owner(forces);
                tell(group, "mobilize.troops", SHOW, owner, attribution);
            }
        }
    }

    /** A visit by armed forces shows them; else the predicate as it is. */
    Predicate shown(Predicate found, Group group) {
        boolean visit = found.act().type() == EventType.CONSULT
                && "visit".equals(found.act().mode())
                && group.finite();
        Phrase subject = visit ? structure.subject(group) : null;
        return subject == null || arms.forces(subject) == null
                ? found
                : Predicate.told("mobilize.troops", SHOW, group.main(), group);
    }

    private boolean somewhere(Group group) {
        Tag next = structure.tag(group.end());
        return next == Tag.PREP || next == Tag.NUM || structure.phrase(group.end()) != null;
    }

    private void tell(Group group, String id, Act act, Side owner, Attribution attribution) {
        Predicate predicate = Predicate.told(id, act, group.main(), group);
        if (owner != null && !attribution.supposed() && modalities.of(predicate, group) == Modality.ASSERTED) {
            tellings.add(predicate, owner, null, Modality.ASSERTED, List.of(), asides.tells(group));
        }
    }
}
