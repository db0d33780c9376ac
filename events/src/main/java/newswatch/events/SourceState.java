package newswatch.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cursor, validators and health of a source, the value of {@code newswatch.sources}; written in the transaction that
 * writes its articles.
 *
 * @param since when it was first listened to; what was published before is backfill
 * @param seen article id to a mark of what was seen of it lately, so that nothing is emitted twice; oldest first, on the wire too
 * @param health {@code ok}, {@code degraded}, {@code failing}, {@code silent}, {@code disabled}
 * @param reason code of the last failure, or null
 * @param lastNew when what it brought last was published
 * @param rhythm how often it brings something new, or null while nobody can tell
 * @param silentSince when it fell silent against its rhythm, or null
 * @param movedTo where it says that it lives from now on, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceState(
        String id,
        String name,
        String url,
        Instant since,
        String etag,
        String lastModified,
        @JsonFormat(without = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES) Map<String, String> seen,
        String health,
        String reason,
        int failures,
        Instant lastSuccess,
        Instant lastNew,
        Instant nextTry,
        Rhythm rhythm,
        Instant silentSince,
        String movedTo) {
    /**
     * @param typicalSeconds between two new items
     * @param longestSeconds between two new items, of late: nights and weekends
     */
    public record Rhythm(long typicalSeconds, long longestSeconds) {}

    public SourceState {
        seen = seen == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    }

    /** A source that nobody has listened to yet. */
    public static SourceState unheard(String id, String name, String url, Instant now) {
        return new SourceState(id, name, url, now, null, null, null, "ok", null, 0, null, null, null, null, null, null);
    }

    /** The same, with what was made of it. */
    public SourceState judged(String judged, Instant silent) {
        return new SourceState(
                id,
                name,
                url,
                since,
                etag,
                lastModified,
                seen,
                judged,
                reason,
                failures,
                lastSuccess,
                lastNew,
                nextTry,
                rhythm,
                silent,
                movedTo);
    }
}
