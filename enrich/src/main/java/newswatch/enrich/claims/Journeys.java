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

/** Visits and calls told beside what is said at them: "the premier, in Oslo on a visit,", "in a telephone call, he urged". */
final class Journeys {
    private static final Act VISIT = new Act(EventType.CONSULT, "visit", "042");
    private static final Act CALL = new Act(EventType.CONSULT, "phone", "041");
    private static final int FAR = 12;
    private static final int SOON = 8;
    private static final Set<String> IN = Words.of("in", "during", "over");
    private static final Set<String> CALLS = Words.of("call", "conversation", "calls");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Tellings tellings;

    Journeys(Scene scene, Tellings tellings) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.tellings = tellings;
    }

    void read() {
        scene.sides.forEach(this::abroad);
        for (int i = 0; i < Math.min(passage.size(), SOON); i++) {
            Phrase phrase = CALLS.contains(passage.norm(i)) ? structure.phrase(i) : null;
            boolean opens = phrase != null
                    && phrase.head() == i
                    && phrase.preposition() == 0
                    && IN.contains(passage.norm(0))
                    && !passage.norm(phrase.end()).equals("with");
            if (opens) {
                call(phrase.end());
                return;
            }
        }
    }

    /** A foreign place between commas behind somebody, with the journey that took him there. */
    private void abroad(Side place) {
        Phrase phrase = structure.phrase(place.start());
        int in = phrase == null ? -1 : phrase.preposition();
        boolean beside = !place.acts()
                && in > 1
                && passage.norm(in).equals("in")
                && passage.norm(in - 1).equals(",");
        Phrase who = beside ? structure.phrase(in - 2) : null;
        Side traveller = who == null ? null : scene.acting(who);
        boolean foreign = traveller != null && traveller.person() && Recipients.differs(traveller, place);
        Group verb = foreign && journey(phrase.end()) ? next(phrase.end()) : null;
        if (verb != null) {
            Predicate predicate = Predicate.told("consult.go", VISIT, in, verb);
            tellings.add(predicate, traveller, place, Modality.ASSERTED, List.of(), true);
        }
    }

    private boolean journey(int from) {
        for (int i = from; i < Math.min(passage.size(), from + FAR); i++) {
            if (passage.norm(i).equals(",") || structure.tag(i) == Tag.STOP) {
                return false;
            }
            if (passage.in(i, Nouns.JOURNEYS)) {
                return true;
            }
        }
        return false;
    }

    /** What is said in a call: who says it has called whom he says it to. */
    private void call(int from) {
        Group verb = next(from);
        Side caller = verb == null || verb.passive() || verb.negated() ? null : scene.actor(verb);
        if (caller == null || structure.tag(verb.start()) == Tag.MODAL) {
            return;
        }
        for (Side side : scene.sides) {
            boolean near = side.start() >= verb.end() && side.start() < verb.end() + SOON;
            if (near && side.acts() && Recipients.differs(side, caller)) {
                Predicate predicate = Predicate.told("consult.phone", CALL, verb.start(), verb);
                tellings.add(predicate, caller, side, Modality.ASSERTED, List.of(), false);
                return;
            }
        }
    }

    private Group next(int from) {
        for (int i = from; i < passage.size(); i++) {
            Group group = structure.group(i);
            if (group != null && group.finite()) {
                return group;
            }
        }
        return null;
    }
}
