package newswatch.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import newswatch.ingest.extract.CanonicalUrl;
import org.jsoup.Jsoup;

/** What ROME read, in our words. */
final class RomeFeed {
    private RomeFeed() {}

    static Feed of(SyndFeed feed, String base) {
        String link = CanonicalUrl.resolve(base, feed.getLink()).orElse(base);
        List<Entry> entries = feed.getEntries().stream()
                .map(entry -> entry(entry, feed, link))
                .toList();
        return new Feed(feed.getTitle(), link, feed.getLanguage(), entries, false, 0, null);
    }

    private static Entry entry(SyndEntry entry, SyndFeed feed, String base) {
        return new Entry(
                blankToNull(entry.getUri()),
                link(entry, base),
                title(entry),
                content(entry),
                entry.getDescription() == null
                        ? null
                        : blankToNull(entry.getDescription().getValue()),
                instant(entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                authors(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(name -> name != null && !name.isBlank())
                        .distinct()
                        .limit(20)
                        .toList(),
                feed.getLanguage());
    }

    private static String link(SyndEntry entry, String base) {
        Stream<String> alternates = entry.getLinks().stream()
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .map(SyndLink::getHref);
        return Stream.concat(alternates, Stream.of(entry.getLink() == null ? "" : entry.getLink()))
                .flatMap(link -> CanonicalUrl.resolve(base, link).stream())
                .findFirst()
                .or(() -> CanonicalUrl.resolve(null, entry.getUri())) // a guid may be the permanent link
                .orElse(null);
    }

    // titles come escaped once more than the specification says, or as HTML
    private static String title(SyndEntry entry) {
        String title = entry.getTitleEx() == null
                ? entry.getTitle()
                : entry.getTitleEx().getValue();
        return title == null ? "" : Jsoup.parseBodyFragment(title).text();
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static List<String> authors(SyndEntry entry) {
        Stream<String> people = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(people, Stream.of(entry.getAuthor() == null ? "" : entry.getAuthor()))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(20)
                .toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
