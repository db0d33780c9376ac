package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Verbs of many meanings that only sound like an act: memories recalled, letters released, what must be so. */
final class Homonyms {
    private static final Set<String> IMAGES = Words.of(
            "photo",
            "photos",
            "video",
            "videos",
            "footage",
            "transcript",
            "document",
            "documents",
            "text",
            "list",
            "data");

    private static final int CHAIN = 3;

    private final Scene scene;
    private final Passage passage;

    Homonyms(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
    }

    boolean misleads(Predicate predicate) {
        EventType type = predicate.act().type();
        return switch (type) {
            case SANCTION -> recalled(predicate);
            case RETREAT -> published(predicate);
            case REQUEST -> surmised(predicate);
            default -> false;
        };
    }

    /** "recalled the end of the war": a memory. */
    private boolean recalled(Predicate predicate) {
        return predicate.match().elements() == 1
                && passage.norm(predicate.match().start()).startsWith("recall");
    }

    /** "a letter that was released by the palace": nobody is free for it. */
    private boolean published(Predicate predicate) {
        Group group = scene.structure.group(predicate.match().start());
        Phrase subject = group == null ? null : scene.structure.subject(group);
        for (int i = 0; i < CHAIN && subject != null; i++) {
            if (passage.in(subject.head(), Nouns.UTTERANCES) || IMAGES.contains(passage.norm(subject.head()))) {
                return true;
            }
            subject = subject.preposition() < 0 ? null : scene.structure.phrase(subject.preposition() - 1);
        }
        return false;
    }

    /** "must be having a fit", "must have known": a guess, no demand. */
    private boolean surmised(Predicate predicate) {
        for (int i = predicate.match().start(); i <= predicate.match().end(); i++) {
            boolean perfect = passage.norm(i + 1).equals("have") && scene.structure.tag(i + 2) == Tag.PART;
            boolean progress =
                    passage.norm(i + 1).equals("be") && passage.norm(i + 2).endsWith("ing");
            if (passage.norm(i).equals("must") && (perfect || progress)) {
                return true;
            }
        }
        return false;
    }
}
