package newswatch.alerts.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import newswatch.alerts.channel.AlertItem;
import newswatch.alerts.channel.Board;
import newswatch.alerts.channel.Letter;
import newswatch.alerts.channel.PlainText;
import newswatch.alerts.view.AlertLog;
import newswatch.events.Alert;
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
        Letter.Item item = AlertItem.of(alert, null);
        return new FeedEntry(
                "urn:newswatch:alert:" + alert.id(),
                item.heading(),
                alert.at(),
                List.of(alert.kind().code(), "priority-" + alert.priority()),
                Board.page(alert),
                alert.evidence().stream()
                        .map(evidence -> PlainText.link(evidence.url()))
                        .filter(Objects::nonNull)
                        .toList(),
                item.lines().stream().map(Letter.Line::plain).collect(Collectors.joining("\n")));
    }

    private static Alert alert(AlertLog.Entry entry) {
        try {
            return Json.MAPPER.readValue(entry.json(), Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view holds alerts we wrote ourselves", e);
        }
    }
}
