package newswatch.enrich.topology;

import java.time.Instant;
import java.util.List;

/**
 * What is remembered of an article id between its revisions.
 *
 * @param contentHash of the latest revision, null when the article was forgotten
 * @param revision 1, 2, …; never reused, also after the article was forgotten
 * @param seenAt when the latest revision could first be known, in event time
 * @param relations keys of the relations ({@code watch|relation}) it last spoke to, sorted
 */
record KnownArticle(String contentHash, int revision, Instant publishedAt, Instant seenAt, List<String> relations) {
    static final KnownArticle NEVER = new KnownArticle(null, 0, Instant.EPOCH, Instant.EPOCH, List.of());

    KnownArticle {
        relations = relations == null ? List.of() : List.copyOf(relations);
    }

    boolean forgotten() {
        return contentHash == null && revision > 0;
    }

    KnownArticle seen(Instant later) {
        return new KnownArticle(contentHash, revision, publishedAt, later, relations);
    }

    /** Its number stays, so that what is written under a revision is written once. */
    KnownArticle forget() {
        return new KnownArticle(null, revision + 1, publishedAt, seenAt, List.of());
    }
}
