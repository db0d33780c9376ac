package newswatch.ingest.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.ingest.extract.PublishedDates;
import newswatch.ingest.feed.Entry;

/** What a sitemap says of one page, as an entry. */
final class SitemapEntry {
    private static final int MAX_KEYWORDS = 20;

    private SitemapEntry() {}

    static Entry of(String link) {
        return of(link, Map.of());
    }

    /** @param parts texts by name: {@code lastmod}, {@code news:title}, {@code news:publication_date} … */
    static Entry of(String link, Map<String, String> parts) {
        return new Entry(
                null,
                link,
                parts.getOrDefault("news:title", ""),
                null,
                null,
                date(parts, "news:publication_date"),
                date(parts, "lastmod"),
                List.of(),
                keywords(parts.getOrDefault("news:keywords", "")),
                parts.get("news:language"));
    }

    static Instant date(Map<String, String> parts, String name) {
        return PublishedDates.parse(parts.get(name)).orElse(null);
    }

    private static List<String> keywords(String said) {
        return Stream.of(said.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MAX_KEYWORDS)
                .toList();
    }
}
