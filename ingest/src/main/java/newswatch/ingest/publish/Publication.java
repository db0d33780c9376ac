package newswatch.ingest.publish;

import java.util.List;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.SourceState;

/**
 * What is written together or not at all.
 *
 * @param state of the source that brought the articles, its cursor past them
 * @param alert about the source itself, or null
 */
public record Publication(List<Article> articles, SourceState state, Alert alert) {
    public Publication {
        articles = List.copyOf(articles);
    }
}
