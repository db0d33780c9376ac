package newswatch.enrich.topology;

import java.util.List;

/**
 * What a relation last heard from an article.
 *
 * @param claims keys of its claims in the store of claims, without the relation, sorted
 */
record HeardArticle(int revision, List<String> claims) {
    HeardArticle {
        claims = claims == null ? List.of() : List.copyOf(claims);
    }
}
