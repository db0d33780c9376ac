package newswatch.ingest.sitemap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/**
 * Reads sitemaps, their indexes, news sitemaps, plain lists of addresses, and feeds that serve as sitemaps; compressed
 * or not; told apart by what they hold.
 */
public final class SitemapReader {
    /** What is fetched of one, in bytes. */
    public static final int MAX_BYTES = 52_428_800;

    private static final int MAX_URLS = 50_000;
    private static final int HEAD = 4_096;
    /** Space, and the byte order mark of UTF-8. */
    private static final String BLANK = " \t\r\n\u00EF\u00BB\u00BF";

    private static final Set<String> FEEDS = Set.of("<rss", "<feed", "<rdf");

    private final FeedReader feeds = new FeedReader();

    /** @param url where it was found; its links are relative to it */
    public Outcome<Sitemap> read(byte[] bytes, String url) {
        if (bytes.length == 0) {
            return Outcome.failure(Reason.EMPTY, "no bytes");
        }
        try (InputStream in = new BufferedInputStream(BoundedStream.of(bytes, MAX_BYTES), HEAD)) {
            String head = head(in);
            if (!head.startsWith("<")) {
                return addresses(in, url);
            }
            return FEEDS.stream().anyMatch(head::contains) ? feed(in, url) : new XmlSitemap(MAX_URLS, url).read(in);
        } catch (BoundedStream.Exceeded e) {
            return Outcome.failure(Reason.TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            return Outcome.failure(Reason.BAD_ENCODING, "cannot be decompressed");
        }
    }

    /** The first bytes as ASCII, whatever the encoding; space and a mark before them are read away. */
    private static String head(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] bytes = in.readNBytes(HEAD);
        in.reset();
        int blank = 0;
        while (blank < bytes.length && (BLANK.indexOf(bytes[blank] & 0xFF) >= 0)) {
            blank++;
        }
        in.skipNBytes(blank);
        return new String(bytes, ISO_8859_1)
                .replaceAll("[\\x00\\xFE\\xFF" + BLANK + "]", "")
                .toLowerCase(Locale.ROOT);
    }

    private Outcome<Sitemap> feed(InputStream in, String url) throws IOException {
        return feeds.read(in.readNBytes(FeedReader.MAX_BYTES + 1), null, url)
                .then(feed ->
                        Outcome.ok(new Sitemap(List.of(), feed.entries(), true, feed.salvaged(), feed.dropped())));
    }

    private static Outcome<Sitemap> addresses(InputStream in, String url) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        List<Entry> entries = new ArrayList<>();
        int dropped = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String address =
                    line.startsWith("http") ? CanonicalUrl.resolve(url, line).orElse(null) : null;
            if (address == null && !line.isBlank()) {
                return Outcome.failure(Reason.NOT_A_SITEMAP, "a line of it is no address");
            } else if (address != null && entries.size() == MAX_URLS) {
                dropped++;
            } else if (address != null) {
                entries.add(SitemapEntry.of(address));
            }
        }
        return entries.isEmpty()
                ? Outcome.failure(Reason.EMPTY, "no addresses")
                : Outcome.ok(new Sitemap(List.of(), entries, false, false, dropped));
    }
}
