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
    /** In characters of HTML; what is shorter is a summary. */
    private static final int WHOLE_TEXT = 1_200;

    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** Whether it carries the whole article, so that its page need not be fetched. */
    public boolean whole() {
        boolean carried = content != null && (summary == null || content.length() > summary.length());
        return carried || body().length() >= WHOLE_TEXT || link == null;
    }

    /** The longest it says, as HTML. */
    public String body() {
        return content != null ? content : summary == null ? "" : summary;
    }
}
