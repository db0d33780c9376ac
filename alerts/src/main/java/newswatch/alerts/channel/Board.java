package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import newswatch.events.Alert;

/**
 * Addresses on the board.
 *
 * @param base without a slash at its end; null when nobody can be led there
 */
record Board(String base) {
    String development(String id) {
        return base == null ? null : base + "/#id=" + URLEncoder.encode(id, UTF_8);
    }

    /** Where to read on about an alert, or null. */
    String about(Alert alert) {
        if (base == null) {
            return null;
        } else if (alert.development() != null) {
            return development(alert.development().id());
        }
        return alert.source() == null ? base + "/" : base + "/sources.html";
    }

    /** What may be done there. */
    String invitation(Alert alert) {
        if (alert.development() != null) {
            return "confirm it, dismiss it or mute its object";
        }
        return alert.source() == null ? "see the board" : "see how the sources are";
    }
}
