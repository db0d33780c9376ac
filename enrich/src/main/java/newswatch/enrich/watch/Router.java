package newswatch.enrich.watch;

import java.util.Map;
import newswatch.events.ArticleClaims;
import newswatch.events.EnrichedArticle;

/** Sends each claim of an article to the relations it touches. */
public final class Router {
    private final Watch watch;

    public Router(Watch watch) {
        this.watch = watch;
    }

    /** Relation to what this revision says there; only relations with at least one claim. */
    public Map<String, ArticleClaims> route(EnrichedArticle article) {
        if (article.claims().isEmpty()) {
            return Map.of();
        }
        throw new UnsupportedOperationException(watch.id());
    }
}
