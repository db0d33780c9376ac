package newswatch.events;

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
 * @param seen article id to content hash of what was emitted lately, so that nothing is emitted twice; oldest first
 * @param health {@code ok}, {@code degraded}, {@code failing}, {@code silent}, {@code disabled}
 * @param reason code of the last failure, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceState(
        String id,
        String name,
        String url,
        Instant since,
        String etag,
        String lastModified,
        Map<String, String> seen,
        String health,
        String reason,
        int failures,
        Instant lastSuccess,
        Instant lastNew,
        Instant nextTry) {
    public SourceState {
        seen = seen == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    }
}
