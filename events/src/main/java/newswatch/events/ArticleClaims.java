package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * All that one revision of an article says about one relation of a watch, also when that is now nothing: it replaces
 * what earlier revisions said there. Carries what tells origins apart, so that the relation needs no article store.
 *
 * @param seenAt event time of this revision: an article's publication; of a later edition when that was first seen
 * @param wording near-duplicate signature of the article's text: articles that share an element are one origin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleClaims(
        String watch,
        String relation,
        String article,
        int revision,
        String url,
        Outlet outlet,
        List<String> authors,
        Instant publishedAt,
        Instant seenAt,
        Genre genre,
        boolean backfill,
        List<String> wording,
        List<WatchedClaim> claims) {
    public ArticleClaims {
        authors = authors == null ? List.of() : List.copyOf(authors);
        wording = wording == null ? List.of() : List.copyOf(wording);
        claims = claims == null ? List.of() : List.copyOf(claims);
    }

    /** Whether the article itself is gone ({@code forget}): nothing is left that tells whose it was. */
    public boolean forgotten() {
        return outlet == null && claims.isEmpty();
    }
}
