package newswatch.enrich.topology;

import java.util.List;
import newswatch.events.ArticleClaims;
import newswatch.events.EnrichedArticle;

/**
 * What an arriving article turns out to be.
 *
 * @param known what to remember, or null to leave it as it is
 * @param article what to publish; null when the article was forgotten
 * @param claims what it now says to each relation concerned, also where that is nothing any more
 */
record Revision(Outcome outcome, KnownArticle known, EnrichedArticle article, List<ArticleClaims> claims) {

    /** Also the metric's tag. */
    enum Outcome {
        NEW,
        REVISED,
        UNCHANGED,
        STALE,
        FORGOTTEN,
        UNKNOWN;

        /** Whether there is something to publish. */
        boolean speaks() {
            return this == NEW || this == REVISED || this == FORGOTTEN;
        }
    }

    static Revision silent(Outcome outcome, KnownArticle known) {
        return new Revision(outcome, known, null, List.of());
    }
}
