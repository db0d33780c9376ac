package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.Modality;

/** Reads whether an act is told as done, planned, supposed or denied from the words before its predicate. */
final class Modalities {
    private Modalities() {}

    static Modality of(Passage passage, Predicate predicate) {
        return predicate.ahead() ? Modality.PLANNED : Modality.ASSERTED;
    }
}
