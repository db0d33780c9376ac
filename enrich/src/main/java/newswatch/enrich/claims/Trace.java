package newswatch.enrich.claims;

import java.util.List;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Sentence;
import newswatch.events.Claim;
import newswatch.events.Modality;

/** Hears what becomes of each predicate while an article is read; {@link #NONE} costs nothing. */
interface Trace {
    Trace NONE = new Trace() {};

    /** Whether it wants to hear of predicates too that nobody acts. */
    default boolean thorough() {
        return false;
    }

    /** The sentence that what follows speaks of. */
    default void sentence(int index, Sentence sentence, Passage passage, List<Side> sides) {}

    /**
     * @param subject null where none was found
     * @param cue position of the word that decided, or -1
     */
    default void dropped(Predicate predicate, Side subject, Modality modality, Reason reason, int cue) {}

    default void dropped(Predicate predicate, Side subject, Modality modality, Reason reason) {
        dropped(predicate, subject, modality, reason, -1);
    }

    default void claimed(Telling telling, Claim claim) {}
}
