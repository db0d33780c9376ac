package newswatch.enrich.topology;

import newswatch.events.Article;
import newswatch.events.EnrichedArticle;

/** Reads an article: a pure, thread-safe function of its content. */
@FunctionalInterface
public interface ArticleAnnotation {
    EnrichedArticle annotate(Article article, int revision);
}
