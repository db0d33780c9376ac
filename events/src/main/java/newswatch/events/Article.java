package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was fetched. {@code text} is the main content only, paragraphs separated by a blank line; all offsets anywhere
 * in the stream are Unicode code points in it. {@code contentHash} is the SHA-256 (hex) of title and text.
 *
 * @param publishedAt when the outlet says it was published, clamped to {@code fetchedAt}; the stream's event time
 * @param genreHint what the page's own metadata says, or null
 * @param partial only a summary or a teaser could be had: the page is behind a wall, forbidden or gone
 * @param backfill published before its source was first listened to: builds state, its alerts are suppressed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(
        String id,
        String url,
        Outlet outlet,
        String title,
        List<String> authors,
        Instant publishedAt,
        Instant fetchedAt,
        String language,
        String text,
        String section,
        List<String> tags,
        Genre genreHint,
        String contentHash,
        boolean backfill,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean partial) {

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(publishedAt, "publishedAt");
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        authors = authors == null ? List.of() : List.copyOf(authors);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** A whole one. */
    public Article(
            String id,
            String url,
            Outlet outlet,
            String title,
            List<String> authors,
            Instant publishedAt,
            Instant fetchedAt,
            String language,
            String text,
            String section,
            List<String> tags,
            Genre genreHint,
            String contentHash,
            boolean backfill) {
        this(
                id,
                url,
                outlet,
                title,
                authors,
                publishedAt,
                fetchedAt,
                language,
                text,
                section,
                tags,
                genreHint,
                contentHash,
                backfill,
                false);
    }

    /** When this edition of the article could first be known, in event time: never earlier than its publication. */
    public Instant seenAt() {
        return fetchedAt == null || fetchedAt.isBefore(publishedAt) ? publishedAt : fetchedAt;
    }

    public Article withFetchedAt(Instant time) {
        return copy(time, backfill, partial);
    }

    public Article withBackfill(boolean marked) {
        return copy(fetchedAt, marked, partial);
    }

    /** The same as what is only a part of it. */
    public Article asPart() {
        return copy(fetchedAt, backfill, true);
    }

    private Article copy(Instant fetched, boolean old, boolean part) {
        return new Article(
                id,
                url,
                outlet,
                title,
                authors,
                publishedAt,
                fetched,
                language,
                text,
                section,
                tags,
                genreHint,
                contentHash,
                old,
                part);
    }
}
