package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;

/** Whom a threat or a refusal concerns that names nobody: whom its condition names, or whose words it answers. */
final class Asked {
    private static final Set<String> ANSWERS = Words.of("answer", "response", "reply", "reaction", "responding");

    private static final Set<String> CONDITIONS = Words.of("if", "unless", "until");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Recipients recipients;

    Asked(Scene scene, Recipients recipients) {
        this.scene = scene;
        this.recipients = recipients;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whom a condition names: "if Norland fires again", "should Norland fire". */
    Side conditional(Side actor) {
        for (Group group : structure.groups()) {
            int opener = structure.opener(group);
            boolean conditional = opener >= 0 && CONDITIONS.contains(passage.norm(opener));
            Phrase behind = passage.norm(group.start()).equals("should") && group.main() == group.start()
                    ? structure.phrase(group.end())
                    : null;
            Side side = conditional ? scene.actor(group) : behind == null ? null : scene.acting(behind);
            if (side != null && Recipients.differs(side, actor)) {
                return side;
            }
        }
        return null;
    }

    /** Whose wish is refused that stands before, behind "in answer to" or in a condition. */
    Side refused(Predicate predicate, Side subject) {
        Side before = recipients.before(predicate, subject);
        Side answered = before == null ? answered(predicate, subject) : before;
        return answered == null ? conditional(subject) : answered;
    }

    /** Whose words are answered: "said in answer to a Norlandic demand". */
    private Side answered(Predicate predicate, Side actor) {
        for (Side side : scene.sides) {
            Phrase phrase = structure.phrase(side.start());
            int to = phrase == null ? -1 : phrase.preposition();
            boolean answers = to > 0 && passage.norm(to).equals("to") && ANSWERS.contains(passage.norm(to - 1));
            if (answers && side.start() > predicate.end() && side.named() && Recipients.differs(side, actor)) {
                return side;
            }
        }
        return null;
    }
}
