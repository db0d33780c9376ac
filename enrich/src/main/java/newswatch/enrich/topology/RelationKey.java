package newswatch.enrich.topology;

import newswatch.events.ArticleClaims;

/** Keys of relations: {@code watch|relation}. */
final class RelationKey {
    private RelationKey() {}

    static String of(ArticleClaims claims) {
        return of(claims.watch(), claims.relation());
    }

    static String of(String watch, String relation) {
        return watch + "|" + relation;
    }

    static String watch(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    static String relation(String key) {
        return key.substring(key.indexOf('|') + 1);
    }
}
