package newswatch.ingest.extract;

import java.time.Instant;
import java.util.List;

/**
 * What a document says of itself. Unknown parts are null or empty.
 *
 * @param types schema.org types such as {@code OpinionNewsArticle}
 * @param body the article's text as the metadata repeats it
 * @param walled it says that it is not free to read
 */
record PageMetadata(
        String title,
        List<String> authors,
        Instant publishedAt,
        String section,
        String language,
        String outlet,
        String url,
        String description,
        List<String> types,
        List<String> tags,
        String body,
        boolean walled) {
    static final PageMetadata NONE =
            new PageMetadata(null, List.of(), null, null, null, null, null, null, List.of(), List.of(), "", false);

    PageMetadata {
        authors = List.copyOf(authors);
        types = List.copyOf(types);
        tags = List.copyOf(tags);
    }
}
