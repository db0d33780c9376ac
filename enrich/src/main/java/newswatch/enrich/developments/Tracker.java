package newswatch.enrich.developments;

import newswatch.enrich.watch.Watch;
import newswatch.events.ArticleClaims;

/** Decides what a revision of an article changes in one relation. Pure: same memory and input, same answer. */
public final class Tracker {
    /** What is older than this, in days of event time before the article at hand, is ignored. */
    public static final int MEMORY_DAYS = 400;

    private final Watch watch;
    private final String rulebook;

    /** @param rulebook version of the rulebook that codes the claims, said in each alert */
    public Tracker(Watch watch, String rulebook) {
        this.watch = watch;
        this.rulebook = rulebook;
    }

    public RelationChange track(RelationMemory memory, ArticleClaims input) {
        if (!watch.id().equals(input.watch())) {
            throw new IllegalArgumentException("not of watch " + watch.id() + ", rulebook " + rulebook);
        }
        return RelationChange.NONE;
    }
}
