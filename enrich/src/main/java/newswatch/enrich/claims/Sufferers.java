package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;

/** Who suffers what a passive tells: whoever stands in its subject, or in the prepositions that hang on it. */
final class Sufferers {
    private static final int FAR = 15;
    private static final Set<String> UPON = Words.of("on", "against", "to", "with", "for", "of", "from", "by");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Sufferers(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whoever is in the phrase that suffers a passive. */
    Side in(Phrase subject, Side agent) {
        if (subject == null) {
            return null;
        }
        Side inside = scene.owner(subject, subject.end());
        if (inside == null && agent != null) {
            inside = behind(subject, agent);
        }
        return inside != null && (agent == null || Recipients.differs(inside, agent)) ? inside : null;
    }

    /** "tariffs on Norlandish beans were": whoever stands in the prepositions that hang on the subject. */
    private Side behind(Phrase subject, Side agent) {
        for (int at = subject.end(); at < subject.end() + FAR && structure.tag(at) != Tag.REL; at++) {
            Phrase phrase = UPON.contains(passage.norm(at)) ? structure.phrase(at + 1) : null;
            Group group = structure.group(at);
            if (group != null && group.finite()) {
                return null;
            }
            Side side = phrase == null ? null : scene.owner(phrase, phrase.end());
            if (side != null && Recipients.differs(side, agent)) {
                return side;
            }
        }
        return null;
    }
}
