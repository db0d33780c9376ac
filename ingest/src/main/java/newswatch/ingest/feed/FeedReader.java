package newswatch.ingest.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.ingest.extract.Charsets;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** Reads RSS 0.9x to 2.0, RDF and Atom. A broken feed yields the entries that are complete. */
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
        return SafeXml.feed(Charsets.decode(bytes, charset)).then(xml -> parse(xml, base));
    }

    private static Outcome<Feed> parse(String xml, String base) {
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            return Outcome.ok(newest(RomeFeed.of(input.build(new StringReader(xml)), base)));
        } catch (FeedException | IllegalArgumentException e) {
            return salvage(xml, base);
        }
    }

    private static Outcome<Feed> salvage(String xml, String base) {
        Optional<Feed> salvaged = SalvagedFeed.read(xml, base);
        return salvaged.<Outcome<Feed>>map(feed -> Outcome.ok(newest(feed)))
                .orElseGet(() -> Outcome.failure(Reason.NOT_A_FEED, "broken, and no entry of it is complete"));
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
        return new Feed(feed.title(), feed.link(), feed.language(), kept, feed.salvaged(), dropped);
    }
}
