package newswatch.ingest.extract;

import java.time.Instant;
import java.util.List;
import newswatch.events.Outlet;

/**
 * What is known of a document before it is read, from its sidecar, its feed or its source; it wins over what the
 * document says of itself. Any part may be null, {@code tags} may be empty.
 */
public record Given(
        String id,
        String url,
        Outlet outlet,
        String title,
        List<String> authors,
        Instant publishedAt,
        Instant fetchedAt,
        String language,
        String section,
        List<String> tags) {
    public Given {
        authors = authors == null ? List.of() : List.copyOf(authors);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public static Given nothing() {
        return new Given(null, null, null, null, null, null, null, null, null, null);
    }

    public static Given at(String url) {
        return new Given(null, url, null, null, null, null, null, null, null, null);
    }

    public Given withId(String given) {
        return new Given(given, url, outlet, title, authors, publishedAt, fetchedAt, language, section, tags);
    }

    public Given withUrl(String address) {
        return new Given(id, address, outlet, title, authors, publishedAt, fetchedAt, language, section, tags);
    }

    public Given withFetchedAt(Instant time) {
        return new Given(id, url, outlet, title, authors, publishedAt, time, language, section, tags);
    }
}
