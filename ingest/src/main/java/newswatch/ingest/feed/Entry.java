package newswatch.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed. Unknown parts are null or empty.
 *
 * @param guid what the feed calls it
 * @param link absolute
 * @param content HTML of the whole article, or null
 * @param summary HTML of a few lines, or null
 */
public record Entry(
        String guid,
        String link,
        String title,
        String content,
        String summary,
        Instant publishedAt,
        Instant updatedAt,
        List<String> authors,
        List<String> categories,
        String language) {
    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The longest it says, as HTML. */
    public String body() {
        return content != null ? content : summary == null ? "" : summary;
    }
}
