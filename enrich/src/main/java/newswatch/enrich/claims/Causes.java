package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;

/** Whom a measure answers that its own object does not name: "in response to Norlandish tariffs", "to punish Norland". */
final class Causes {
    private static final Set<String> ANSWERS =
            Words.of("response", "retaliation", "reply", "answer", "reprisal", "revenge", "protest", "counter");
    private static final Set<String> TOWARD = Words.of("to", "for", "at", "over", "against", "of");
    private static final Set<String> PUNISHING = Words.of(
            "punish",
            "punishing",
            "penalize",
            "penalizing",
            "protest",
            "protesting",
            "answer",
            "counter",
            "countering",
            "match",
            "matching",
            "pressure");
    private static final Set<String> REACTING =
            Words.of("retaliate", "retaliating", "retaliated", "respond", "responding", "reacting");

    private final Scene scene;
    private final Structure structure;

    Causes(Scene scene) {
        this.scene = scene;
        structure = scene.structure;
    }

    /** Whose deed is answered in the sentence, or who is to be punished; null if nobody. */
    Side of(Side subject) {
        for (Side side : scene.sides) {
            Phrase phrase = structure.phrase(side.start());
            if (phrase != null && Recipients.differs(side, subject) && answered(phrase) && !scene.speaks(side)) {
                return side;
            }
        }
        return null;
    }

    private boolean answered(Phrase phrase) {
        if (phrase.preposition() < 0) {
            return PUNISHING.contains(scene.passage.norm(phrase.start() - 1));
        }
        String before = scene.passage.norm(phrase.preposition() - 1);
        return TOWARD.contains(scene.passage.norm(phrase.preposition()))
                && (ANSWERS.contains(before) || REACTING.contains(before));
    }
}
