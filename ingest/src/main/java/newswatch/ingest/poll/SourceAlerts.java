package newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Ids;
import newswatch.events.SourceState;
import newswatch.events.SourceWords;
import newswatch.events.Why;

/** The alerts by which people learn that a source fell silent or came back. */
final class SourceAlerts {
    private static final int PRIORITY = 3;

    private SourceAlerts() {}

    static Alert silent(SourceState state, Instant now) {
        if (state.nextTry() == null) {
            String title = state.name() + " is gone: its address says that it will not come back";
            return alert(AlertKind.SOURCE_SILENT, state, now, title, "not asked any more");
        }
        String usual = state.rhythm() == null
                ? ""
                : "; it usually brings something every "
                        + SourceWords.length(state.rhythm().typicalSeconds());
        String title = state.name() + " has been silent for " + SourceWords.length(silence(state, now)) + usual;
        return alert(AlertKind.SOURCE_SILENT, state, now, title, why(state));
    }

    static Alert recovered(SourceState before, SourceState after, Instant now) {
        String title = after.name() + " is back after " + SourceWords.length(silence(before, now)) + " of silence";
        return alert(AlertKind.SOURCE_RECOVERED, after, now, title, "it brought something new");
    }

    private static long silence(SourceState state, Instant now) {
        return Duration.between(state.lastNew() == null ? state.since() : state.lastNew(), now)
                .toSeconds();
    }

    private static String why(SourceState state) {
        return state.failures() > 0
                ? "the last " + state.failures() + " polls failed: it " + SourceWords.reason(state.reason())
                : "it answers, and brings nothing new";
    }

    private static Alert alert(AlertKind kind, SourceState state, Instant now, String title, String reason) {
        return new Alert(
                Ids.of(state.id(), kind.code(), now.toString()),
                kind,
                "sources",
                now,
                PRIORITY,
                false,
                title,
                null,
                null,
                null,
                state.id(),
                null,
                new Why(null, null, reason, null));
    }
}
