package newswatch.ingest.feed;

import java.time.Duration;
import java.util.List;

/**
 * A feed as read.
 *
 * @param salvaged it was broken; the entries are those that were complete
 * @param dropped entries beyond the cap
 * @param pace how often it wants to be read (ttl, sy:updatePeriod), or null
 */
public record Feed(
        String title, String link, String language, List<Entry> entries, boolean salvaged, int dropped, Duration pace) {
    public Feed {
        entries = List.copyOf(entries);
    }
}
