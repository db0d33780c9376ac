package newswatch.enrich.claims;

import java.util.ArrayList;
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

/**
 * Criticism that an act brings upon whoever did it: "a decision that drew a sharp rebuke from Norland". Who stands behind
 * "from" is the critic, who did the act he criticises.
 */
final class Rebukes {
    private static final Act DISAPPROVE = new Act(EventType.ACCUSE, "disapprove", "111");
    private static final String RULE = "accuse.disapprove";
    private static final Set<String> FROM = Words.of("from", "in", "by");
    private static final int NEAR = 8;

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Modalities modalities;
    private final Company company;
    private final Tellings tellings;

    Rebukes(Scene scene, Modalities modalities, Tellings tellings) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.modalities = modalities;
        company = new Company(scene);
        this.tellings = tellings;
    }

    void read(Attribution attribution) {
        if (!passage.holds(Nouns.DRAWING)) {
            return;
        }
        for (Group group : structure.groups()) {
            boolean draws = !group.passive() && passage.in(group.main(), Nouns.DRAWING);
            Phrase words = draws ? structure.phrase(group.end()) : null;
            boolean rebuke = words != null && passage.in(words.head(), Nouns.REBUKES);
            if (rebuke && !attribution.supposed()) {
                tell(group, words);
            }
        }
    }

    private void tell(Group group, Phrase words) {
        Side critic = critic(words);
        Predicate predicate = Predicate.told(RULE, DISAPPROVE, group.main(), group);
        if (critic == null || modalities.of(predicate, group) != Modality.ASSERTED) {
            return;
        }
        List<Side> critics = new ArrayList<>(company.conjuncts(critic));
        critics.add(0, critic);
        for (Side doer : doers(group, critic)) {
            for (Side each : critics) {
                if (Recipients.differs(each, doer)) {
                    tellings.add(predicate, each, doer, Modality.ASSERTED, List.of(), false);
                }
            }
        }
    }

    /** Who stands behind "from", or before the noun: "drew Norlandish protests". */
    private Side critic(Phrase words) {
        for (int i = words.end(); i < Math.min(passage.size(), words.end() + NEAR); i++) {
            Phrase phrase = structure.phrase(i);
            boolean from = phrase != null && phrase.preposition() == i - 1 && FROM.contains(passage.norm(i - 1));
            Side side = from ? scene.acting(phrase) : null;
            side = side == null && from ? place(phrase) : side;
            if (side != null || structure.tag(i) == Tag.STOP || structure.tag(i) == Tag.REL) {
                return side;
            }
        }
        Side owner = scene.owner(words, words.head());
        return owner != null && owner.named() ? owner : null;
    }

    /** "outrage in Norland", as the capital or the country stands for its government. */
    private Side place(Phrase phrase) {
        Side side = scene.at(phrase.head());
        return side != null && side.entity() != null && side.entity().startsWith("country/") ? side : null;
    }

    /** Who did what is criticised: the verb's subject, else whoever does what the sentence has told before. */
    private List<Side> doers(Group group, Side critic) {
        Phrase subject = structure.subject(group);
        Side doer = scene.governing(group);
        doer = doer == null && subject != null ? scene.owner(subject) : doer;
        if (doer != null) {
            return Recipients.differs(doer, critic) ? List.of(doer) : List.of();
        }
        return tellings.all().stream()
                .filter(telling -> telling.predicate().match().start() < group.start() && !telling.aside())
                .map(Telling::actor)
                .distinct()
                .toList();
    }
}
