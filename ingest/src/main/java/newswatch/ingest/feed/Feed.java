package newswatch.ingest.feed;

import java.util.List;

/**
 * A feed as read.
 *
 * @param salvaged it was broken; the entries are those that were complete
 * @param dropped entries beyond the cap
 */
public record Feed(String title, String link, String language, List<Entry> entries, boolean salvaged, int dropped) {
    public Feed {
        entries = List.copyOf(entries);
    }
}
