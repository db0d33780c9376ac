package newswatch.ingest.source;

import newswatch.events.Article;
import newswatch.events.Ids;
import newswatch.ingest.feed.Entry;

/** What a source's state keeps of each entry: a hash of the entry, and one of the article told of it. */
public final class EntryMarks {
    private static final int HASH = 12;
    private static final String TOLD = ":";
    private static final String SIGHTED = ":seen";

    private EntryMarks() {}

    /** How marks of this entry begin, as long as it says the same. */
    static String of(Entry entry) {
        String updated = entry.updatedAt() == null ? "" : entry.updatedAt().toString();
        return Ids.of(entry.title(), entry.body(), updated).substring(0, HASH);
    }

    /** How marks of entries end that told this article, as long as it says the same. */
    static String told(Article article) {
        return TOLD + article.contentHash().substring(0, HASH);
    }

    /** How marks of entries end whose article another source tells. */
    static String sighted() {
        return SIGHTED;
    }

    /** Whether a mark says that the article was told, rather than seen told by another. */
    public static boolean told(String mark) {
        return mark.contains(TOLD) && !mark.endsWith(SIGHTED);
    }
}
