package newswatch.ingest.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Charsets;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** Reads RSS 0.9x to 2.0, RDF and Atom. A broken feed yields the entries that are complete. */
public final class FeedReader {
    /** In bytes, after decompression. */
    public static final int MAX_BYTES = 5_000_000;

    private static final int MAX_ENTRIES = 2_000;
    private static final int PROLOG = 5_000;
    private static final Pattern XML_BASE =
            Pattern.compile("<(?:\\w{1,20}:)?(?:feed|rss|RDF)\\s[^>]{0,2000}?xml:base=[\"']([^\"']{1,1000})[\"']");

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
        return SafeXml.feed(Charsets.decode(bytes, charset)).then(xml -> parse(xml, baseOf(xml, base)));
    }

    // ROME resolves against an xml:base only where the feed also names itself
    private static String baseOf(String xml, String address) {
        Matcher stated = XML_BASE.matcher(xml.substring(0, Math.min(xml.length(), PROLOG)));
        return stated.find() ? CanonicalUrl.resolve(address, stated.group(1)).orElse(address) : address;
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
        return new Feed(feed.title(), feed.link(), feed.language(), kept, feed.salvaged(), dropped, feed.pace());
    }
}
