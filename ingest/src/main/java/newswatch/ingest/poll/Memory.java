package newswatch.ingest.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.events.SourceState;
import newswatch.events.json.Json;

/** The state of one source between its polls, packed: thousands of them must fit into little memory. */
final class Memory {
    private final int remembered;
    private byte[] packed;
    private Instant writtenAt;

    /** @param remembered of what the source does not show any more */
    Memory(SourceState state, int remembered) {
        this.remembered = remembered;
        pack(state);
        writtenAt = state.nextTry() == null ? null : Instant.MIN;
    }

    SourceState recall() {
        try {
            return Json.MAPPER.readValue(packed, SourceState.class);
        } catch (IOException e) {
            throw new UncheckedIOException("our own state", e);
        }
    }

    /** What is remembered once this is shown: all of it and, of the rest, the latest. */
    Map<String, String> with(Map<String, String> before, Map<String, String> shown) {
        Map<String, String> all = new LinkedHashMap<>(before);
        if (shown.isEmpty()) {
            return all;
        }
        shown.forEach((key, mark) -> {
            all.remove(key);
            all.put(key, mark);
        });
        int most = shown.size() + remembered;
        all.keySet().stream().limit(Math.max(0, all.size() - most)).toList().forEach(all::remove);
        return all;
    }

    /** Remembers the state from now on. */
    void keep(SourceState state) {
        pack(state);
    }

    boolean neverWritten() {
        return writtenAt == null;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    void written(Instant at) {
        writtenAt = at;
    }

    private void pack(SourceState state) {
        try {
            packed = Json.MAPPER.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("our own state", e);
        }
    }
}
