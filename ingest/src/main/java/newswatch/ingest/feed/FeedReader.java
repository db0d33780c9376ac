package newswatch.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import newswatch.ingest.extract.Charsets;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/**
 * Reads RSS 0.90 to 2.0, RDF, Atom, CDF and JSON feeds, told apart by what they hold. A broken feed yields the entries
 * that are complete.
 */
public final class FeedReader {
    /** In bytes, after decompression. */
    public static final int MAX_BYTES = 5_000_000;

    private static final int MAX_ENTRIES = 2_000;

    /**
     * @param charset the one the server named, or null
     * @param base address against which its links are resolved, or null
     */
    public Outcome<Feed> read(byte[] bytes, String charset, String base) {
        if (bytes.length == 0) {
            return Outcome.failure(Reason.EMPTY, "no bytes");
        } else if (bytes.length > MAX_BYTES) {
            return Outcome.failure(Reason.TOO_LARGE, bytes.length + " bytes");
        }
        String text = SafeXml.clean(Charsets.decode(bytes, charset));
        Outcome<Feed> feed = text.startsWith("{")
                ? JsonFeed.read(text, base)
                : SafeXml.feed(text).then(xml -> XmlFeed.read(xml, base));
        return feed.then(read -> Outcome.ok(newest(read)));
    }

    private static Feed newest(Feed feed) {
        int dropped = Math.max(0, feed.entries().size() - MAX_ENTRIES);
        if (dropped == 0) {
            return feed;
        }
        Comparator<Entry> byDate =
                Comparator.comparing(Entry::publishedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
        List<Entry> kept = feed.entries().stream()
                .sorted(byDate.reversed())
                .limit(MAX_ENTRIES)
                .toList();
        return new Feed(feed.title(), feed.link(), feed.language(), kept, feed.salvaged(), dropped, feed.pace());
    }
}
