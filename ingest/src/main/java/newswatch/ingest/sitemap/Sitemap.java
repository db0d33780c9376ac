package newswatch.ingest.sitemap;

import java.time.Instant;
import java.util.List;
import newswatch.ingest.feed.Entry;

/**
 * A sitemap as read: an index has children, the others have entries.
 *
 * @param news whether it tells titles and dates of publication, as news sitemaps do
 * @param salvaged it was broken or endless; what was read before that counts
 * @param dropped what it lists beyond the cap
 */
public record Sitemap(List<Child> children, List<Entry> entries, boolean news, boolean salvaged, int dropped) {
    public Sitemap {
        children = List.copyOf(children);
        entries = List.copyOf(entries);
    }

    /** @param changedAt when it last changed, or null */
    public record Child(String url, Instant changedAt) {}
}
