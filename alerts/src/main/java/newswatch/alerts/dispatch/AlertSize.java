package newswatch.alerts.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.json.Json;

/** Keeps an alert small enough for a delivery and for the message that will carry it. */
final class AlertSize {
    static final int MAX_BYTES = 200_000;
    private static final int MAX_TITLE = 300;

    private AlertSize() {}

    /** The alert; or with its first evidence only; or, where even that is too large, what it is called. */
    static Alert fit(Alert alert) {
        if (fits(alert)) {
            return alert;
        }
        Alert first = new Alert(
                alert.id(),
                alert.kind(),
                alert.watch(),
                alert.at(),
                alert.priority(),
                alert.backfill(),
                alert.title(),
                alert.development(),
                alert.shift(),
                alert.match(),
                alert.source(),
                alert.evidence().stream().limit(1).toList(),
                alert.why());
        return fits(first) ? first : named(alert);
    }

    private static Alert named(Alert alert) {
        return new Alert(
                alert.id(),
                alert.kind(),
                alert.watch(),
                alert.at(),
                alert.priority(),
                alert.backfill(),
                cut(alert.title()),
                null,
                null,
                null,
                cut(alert.source()),
                List.of(),
                null);
    }

    private static String cut(String text) {
        return text == null || text.codePointCount(0, text.length()) <= MAX_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TITLE));
    }

    private static boolean fits(Alert alert) {
        try {
            return Json.MAPPER.writeValueAsBytes(alert).length <= MAX_BYTES;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert is always written", e);
        }
    }
}
