package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** What goods do that one side sends another: "Norlandic rice arrived in Suderia", "oil began flowing to Suderia". */
final class Deliveries {
    private static final Act GIVEN = new Act(EventType.AID, null, "073");
    private static final Act TRADED = new Act(EventType.COOPERATE, null, "061");
    private static final Act ARMED = new Act(EventType.AID, null, "072");
    private static final int FAR = 14;
    private static final Set<String> TO = Words.of("to", "in", "into", "at", "for", "on");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Modalities modalities;
    private final Tellings tellings;

    Deliveries(Scene scene, Modalities modalities, Tellings tellings) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.modalities = modalities;
        this.tellings = tellings;
    }

    /** Tells the deliveries of the sentence that no rule has read. */
    void read(Attribution attribution) {
        boolean goods = passage.holds(Nouns.RELIEF) || passage.holds(Nouns.ARMS_GIVEN) || passage.holds(Nouns.WARES);
        for (int i = 0; goods && i < passage.size(); i++) {
            // "sanctions relief" is sent nowhere
            boolean relief = passage.in(i, Nouns.RELIEF) && !passage.in(i - 1, Nouns.PENALTIES);
            boolean arms = passage.in(i, Nouns.ARMS_GIVEN);
            Phrase phrase = relief || arms || passage.in(i, Nouns.WARES) ? structure.phrase(i) : null;
            if (phrase != null && phrase.head() == i && !attribution.supposed()) {
                goods(phrase, relief ? GIVEN : arms ? ARMED : TRADED);
                return;
            }
        }
    }

    private void goods(Phrase goods, Act act) {
        Group verb = arrival(goods.end());
        Side sender = verb == null ? null : first(0, verb.start(), null);
        Side taker = sender == null ? null : first(goods.start(), verb.end() + FAR, sender);
        if (taker == null || tellings.covers(verb) || (act.equals(ARMED) && !verb.passive())) {
            return;
        }
        String rule = act.equals(GIVEN) ? "aid.goods" : act.equals(ARMED) ? "aid.arms" : "cooperate.trade";
        Predicate predicate = Predicate.told(rule, act, verb.start(), verb);
        if (modalities.of(predicate, verb) == Modality.ASSERTED && structure.tag(verb.start()) != Tag.MODAL) {
            tellings.add(predicate, sender, taker, Modality.ASSERTED, List.of(), false);
        }
    }

    /** The finite verb of the goods, if they go somewhere. */
    private Group arrival(int from) {
        for (int i = from; i < Math.min(passage.size(), from + FAR); i++) {
            Group group = structure.group(i);
            if (structure.tag(i) == Tag.REL || structure.tag(i) == Tag.STOP) {
                return null;
            }
            if (group != null && group.finite()) {
                boolean goes = group.passive()
                        ? passage.in(group.main(), Nouns.SENT_OFF)
                        : passage.in(group.main(), Nouns.ARRIVALS);
                return goes ? group : null;
            }
        }
        return null;
    }

    /** The first side there that may give or take: for who takes, one that goods go to. */
    private Side first(int from, int to, Side sender) {
        for (Side side : scene.sides) {
            boolean there = side.start() >= from && side.start() < to && !"UN".equals(side.country());
            boolean takes = sender == null
                    || (Recipients.differs(side, sender)
                            && TO.contains(scene.preposition(side))
                            && !scene.speaks(side));
            if (there && takes && !"MED".equals(side.sector())) {
                return side;
            }
        }
        return null;
    }
}
