package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import newswatch.events.Alert;

/**
 * Addresses on the board.
 *
 * @param base without a slash at its end; null when nobody can be led there
 */
public record Board(String base) {
    String development(String id) {
        return base == null ? null : base + page(id);
    }

    /** Where to read on about an alert, or null. */
    String about(Alert alert) {
        return base == null ? null : base + page(alert);
    }

    /** The page that shows an alert, from the board's root. */
    public static String page(Alert alert) {
        if (alert.development() != null) {
            return page(alert.development().id());
        } else if (alert.source() == null) {
            return "/";
        }
        return alert.kind().aboutChannel() ? "/operations.html" : "/sources.html";
    }

    private static String page(String development) {
        return "/#id=" + URLEncoder.encode(development, UTF_8);
    }

    /** What may be done there. */
    String invitation(Alert alert) {
        if (alert.development() != null) {
            return "confirm it, dismiss it or mute its object";
        } else if (alert.source() == null) {
            return "see the board";
        }
        return alert.kind().aboutChannel() ? "see the channels and what was given up" : "see how the sources are";
    }
}
