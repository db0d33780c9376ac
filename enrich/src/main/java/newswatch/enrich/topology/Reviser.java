package newswatch.enrich.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.enrich.topology.Revision.Outcome;
import newswatch.enrich.watch.Router;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.EnrichedArticle;
import newswatch.events.Genre;
import newswatch.events.Ids;

/** Decides what an arriving article is and whom it concerns: a pure function of what is remembered of its id. */
final class Reviser {
    private final ArticleAnnotation annotation;
    private final Map<String, Router> routers = new TreeMap<>();

    Reviser(ArticleAnnotation annotation, Collection<Watch> watches) {
        this.annotation = annotation;
        watches.forEach(watch -> routers.put(watch.id(), new Router(watch)));
    }

    Revision revise(KnownArticle known, Article article) {
        String hash =
                article.contentHash() == null ? Ids.sha256(article.title(), article.text()) : article.contentHash();
        boolean older = article.seenAt().isBefore(known.seenAt());
        if (hash.equals(known.contentHash())) {
            return Revision.silent(Outcome.UNCHANGED, older ? null : known.seen(article.seenAt()));
        }
        if (older || (known.forgotten() && article.seenAt().equals(known.seenAt()))) {
            return Revision.silent(Outcome.STALE, null);
        }
        return annotated(known, article, hash);
    }

    /** The article is gone, and with it all that it said. */
    Revision forget(KnownArticle known, String id) {
        if (known.revision() == 0 || known.forgotten()) {
            return Revision.silent(Outcome.UNKNOWN, null);
        }
        KnownArticle forgotten = known.forget();
        List<ArticleClaims> claims = known.relations().stream()
                .filter(this::watched)
                .map(key -> gone(key, id, forgotten))
                .toList();
        return new Revision(Outcome.FORGOTTEN, forgotten, null, claims);
    }

    private Revision annotated(KnownArticle known, Article article, String hash) {
        int revision = known.revision() + 1;
        EnrichedArticle enriched = annotate(article, revision);
        Map<String, ArticleClaims> said = new TreeMap<>();
        routers.values()
                .forEach(router ->
                        router.route(enriched).values().forEach(each -> said.put(RelationKey.of(each), each)));
        KnownArticle now =
                new KnownArticle(hash, revision, article.publishedAt(), article.seenAt(), List.copyOf(said.keySet()));
        List<ArticleClaims> claims = new ArrayList<>(said.values());
        known.relations().stream()
                .filter(key -> !said.containsKey(key) && watched(key))
                .forEach(key ->
                        claims.add(routers.get(RelationKey.watch(key)).silence(enriched, RelationKey.relation(key))));
        return new Revision(revision == 1 ? Outcome.NEW : Outcome.REVISED, now, enriched, claims);
    }

    /** Hostile text may exhaust the stack; that is this article's fault, not the process's. */
    private EnrichedArticle annotate(Article article, int revision) {
        try {
            return annotation.annotate(article, revision);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the article's text is nested too deeply", e);
        }
    }

    private boolean watched(String relationKey) {
        return routers.containsKey(RelationKey.watch(relationKey));
    }

    private static ArticleClaims gone(String relationKey, String article, KnownArticle now) {
        return new ArticleClaims(
                RelationKey.watch(relationKey),
                RelationKey.relation(relationKey),
                article,
                now.revision(),
                null,
                null,
                null,
                now.publishedAt(),
                now.seenAt(),
                Genre.REPORT,
                false,
                null,
                null);
    }
}
