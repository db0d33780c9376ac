package newswatch.alerts.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newswatch.alerts.view.AlertLog;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.json.Json;

/**
 * An alert as feeds tell it; all of it plain text.
 *
 * @param page where the board shows it, from the board's root, or null
 * @param sources web addresses of the articles that prove it
 */
record FeedEntry(
        String id, String title, Instant at, List<String> tags, String page, List<String> sources, String content) {
    static FeedEntry of(AlertLog.Entry entry) {
        Alert alert = alert(entry);
        return new FeedEntry(
                "urn:newswatch:alert:" + alert.id(),
                alert.title() == null || alert.title().isBlank() ? alert.kind().code() : alert.title(),
                alert.at(),
                List.of(alert.kind().code(), "priority-" + alert.priority()),
                page(alert),
                alert.evidence().stream()
                        .map(Evidence::url)
                        .filter(FeedEntry::webAddress)
                        .toList(),
                content(alert));
    }

    private static Alert alert(AlertLog.Entry entry) {
        try {
            return Json.MAPPER.readValue(entry.json(), Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view holds alerts we wrote ourselves", e);
        }
    }

    private static String page(Alert alert) {
        if (alert.source() != null) {
            return "/sources.html";
        }
        return alert.development() == null
                ? null
                : "/#id=" + alert.development().id();
    }

    private static String content(Alert alert) {
        StringBuilder content = new StringBuilder();
        if (!alert.evidence().isEmpty()) {
            Evidence first = alert.evidence().get(0);
            content.append('“').append(first.quote()).append("” — ").append(first.outlet());
        }
        if (alert.why() != null && alert.why().reason() != null) {
            content.append(alert.source() == null ? "\nNew because: " : "Because: ")
                    .append(alert.why().reason());
        }
        return content.toString();
    }

    private static boolean webAddress(String url) {
        String start = url == null ? "" : url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }
}
