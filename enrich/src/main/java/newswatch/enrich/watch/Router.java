package newswatch.enrich.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.Claim;
import newswatch.events.EnrichedArticle;
import newswatch.events.WatchedClaim;

/** Sends each claim of an article to the relations of a watch that it touches. Relations: {@code CHN-PRK}, {@code PRK}. */
public final class Router {
    /** Hostile pages: what comes after so many claims is left out. */
    private static final int MAX_CLAIMS = 500;

    private final Watch watch;
    private final Placement placement;

    public Router(Watch watch) {
        this.watch = watch;
        this.placement = new Placement(watch);
    }

    /** Relation to what this revision says there; only relations with at least one claim. */
    public Map<String, ArticleClaims> route(EnrichedArticle enriched) {
        Map<String, List<WatchedClaim>> placed = new TreeMap<>();
        for (Claim claim :
                Tone.dropped(enriched.claims().stream().limit(MAX_CLAIMS).toList())) {
            placement.of(claim, enriched).forEach((relation, watched) -> placed.computeIfAbsent(
                            relation, any -> new ArrayList<>())
                    .add(watched));
        }
        Map<String, ArticleClaims> routed = new LinkedHashMap<>();
        List<String> wording =
                placed.isEmpty() ? List.of() : Wording.of(enriched.article().text());
        placed.forEach((relation, claims) -> routed.put(relation, say(enriched, relation, wording, claims)));
        return routed;
    }

    /** Where each claim goes, in their order, and why it goes no further. */
    public List<ClaimPlaces> places(EnrichedArticle enriched) {
        List<Claim> kept = Tone.dropped(enriched.claims());
        return enriched.claims().stream()
                .map(claim -> kept.contains(claim)
                        ? placement.places(claim, enriched)
                        : new ClaimPlaces(claim, Map.of(), "an act of the same sentence beats this word of blame"))
                .toList();
    }

    /** What a revision says in a relation it spoke to before and no longer does. */
    public ArticleClaims silence(EnrichedArticle enriched, String relation) {
        return say(enriched, relation, List.of(), List.of());
    }

    private ArticleClaims say(
            EnrichedArticle enriched, String relation, List<String> wording, List<WatchedClaim> claims) {
        Article article = enriched.article();
        return new ArticleClaims(
                watch.id(),
                relation,
                article.id(),
                enriched.revision(),
                article.url(),
                article.outlet(),
                article.authors(),
                article.publishedAt(),
                enriched.revision() > 1 ? article.seenAt() : article.publishedAt(),
                enriched.genre(),
                article.backfill(),
                wording,
                claims);
    }
}
