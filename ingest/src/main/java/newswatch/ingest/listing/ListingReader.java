package newswatch.ingest.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Charsets;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.PublishedDates;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the links of a page that lists articles. What it costs is bounded by length, tags, depth and links. */
public final class ListingReader {
    private static final int MAX_TAGS = 200_000;
    private static final int MAX_DEPTH = 256;
    private static final int MAX_LINKS = 500;
    private static final int MAX_TITLE = 500;

    /**
     * @param charset the one the server named, or null
     * @param wanted whether a link may be followed
     */
    public Outcome<List<Entry>> read(
            byte[] bytes, String charset, String url, Layout layout, Predicate<String> wanted) {
        if (bytes.length > Extraction.MAX_BYTES) {
            return Outcome.failure(Reason.TOO_LARGE, bytes.length + " bytes");
        }
        String html = Charsets.decode(bytes, charset);
        if (html.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            return Outcome.failure(Reason.TOO_LARGE, "more than " + MAX_TAGS + " tags");
        }
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url);
        Blocks blocks = new Blocks();
        layout.links().all(page).limit(MAX_LINKS).forEach(link -> address(link, url, layout)
                .filter(wanted)
                .ifPresent(address -> blocks.add(address, link)));
        List<Entry> entries = blocks.addresses()
                .map(address -> entry(address, blocks.of(address), layout))
                .toList();
        return entries.isEmpty()
                ? Outcome.failure(Reason.NO_LINKS, "no link as the source describes them")
                : Outcome.ok(entries);
    }

    // the selector may mean the link itself or what holds it
    private static Optional<String> address(Element found, String url, Layout layout) {
        Element link = found.hasAttr("href") ? found : found.selectFirst("a[href]");
        return Optional.ofNullable(link)
                .flatMap(a -> CanonicalUrl.resolve(a.baseUri().isEmpty() ? url : a.baseUri(), a.attr("href")))
                .flatMap(CanonicalUrl::of)
                .filter(address -> !address.equals(CanonicalUrl.of(url).orElse(null)))
                .filter(address -> layout.match() == null || layout.match().matches(address));
    }

    private static Entry entry(String address, Element block, Layout layout) {
        String title = Stream.ofNullable(layout.title())
                .flatMap(selector -> selector.first(block).stream())
                .map(Element::text)
                .findFirst()
                .orElse("");
        return new Entry(
                null,
                address,
                title.substring(0, Math.min(title.length(), MAX_TITLE)),
                null,
                null,
                date(block, layout),
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Instant date(Element block, Layout layout) {
        return Stream.ofNullable(layout.date())
                .flatMap(selector -> selector.first(block).stream())
                .flatMap(date -> Stream.of(date.attr("datetime"), date.attr("content"), date.text()))
                .flatMap(text -> PublishedDates.parse(text).stream())
                .findFirst()
                .orElse(null);
    }
}
