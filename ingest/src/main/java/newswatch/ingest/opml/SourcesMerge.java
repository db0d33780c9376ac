package newswatch.ingest.opml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.Source;

/**
 * What an OPML adds to a list of sources. The same OPML a second time adds nothing.
 *
 * @param items one a feed of the OPML, in its order
 */
public record SourcesMerge(List<Item> items) {
    private static final int MAX_URL = 2_000;

    /** What becomes of a feed. */
    public enum Verdict {
        ADDED,
        ALREADY_THERE,
        REFUSED
    }

    /**
     * @param id of the source it becomes or already is; null where refused
     * @param why it was refused, or null
     * @param source what is added, or null
     */
    public record Item(Outline outline, Verdict verdict, String id, String why, FeedSource source) {}

    public SourcesMerge {
        items = List.copyOf(items);
    }

    public static SourcesMerge of(List<Source> existing, Opml opml) {
        Map<String, String> known = new HashMap<>();
        Set<String> ids = new HashSet<>();
        existing.forEach(source -> {
            known.put(key(source.address()), source.id());
            ids.add(source.id());
        });
        List<Item> items = new ArrayList<>();
        opml.outlines().forEach(outline -> items.add(item(outline, known, ids)));
        return new SourcesMerge(items);
    }

    public List<FeedSource> added() {
        return items.stream()
                .filter(item -> item.verdict() == Verdict.ADDED)
                .map(Item::source)
                .toList();
    }

    private static Item item(Outline outline, Map<String, String> known, Set<String> ids) {
        Optional<String> url = CanonicalUrl.resolve(null, outline.url());
        if (url.isEmpty() || url.get().length() > MAX_URL) {
            return new Item(outline, Verdict.REFUSED, null, "no http address", null);
        } else if (known.containsKey(key(url.get()))) {
            return new Item(outline, Verdict.ALREADY_THERE, known.get(key(url.get())), null, null);
        }
        try {
            FeedSource source = source(outline, url.get(), SourceIds.unused(outline.title(), url.get(), ids));
            ids.add(source.id());
            known.put(key(url.get()), source.id());
            return new Item(outline, Verdict.ADDED, source.id(), null, source);
        } catch (IllegalArgumentException e) {
            return new Item(outline, Verdict.REFUSED, null, e.getMessage(), null);
        }
    }

    private static FeedSource source(Outline outline, String url, String id) {
        String home = CanonicalUrl.resolve(null, outline.page()).orElse(url);
        String outlet = Extraction.outletId(home, outline.title());
        String name = outline.title().isEmpty() ? outlet : outline.title();
        String language = Optional.ofNullable(outline.language())
                .filter(tag -> tag.matches("[A-Za-z]{2}([-_].{1,20})?"))
                .map(tag -> tag.substring(0, 2).toLowerCase(Locale.ROOT))
                .orElse(null);
        return new FeedSource(id, new OutletEntry(outlet, name, null, false), language, url, null, null, null);
    }

    // http or https, with or without a slash at its end: the same feed
    private static String key(String address) {
        return CanonicalUrl.of(address)
                .orElse(address)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/$", "");
    }
}
