package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import newswatch.events.json.Json;

/**
 * The newest alerts of a watch as JSON Feed 1.1; all text is plain text, never markup.
 *
 * @param base address of the board without a slash at its end, or empty: what must be a whole address is then left out
 */
record JsonFeed(String id, String title, String base, List<FeedEntry> newestFirst) {
    byte[] bytes() {
        ObjectNode feed = Json.MAPPER.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", "newswatch: " + title);
        if (!base.isEmpty()) {
            feed.put("home_page_url", base + "/");
            feed.put("feed_url", base + "/feeds/" + id + ".json");
        }
        feed.putArray("authors").addObject().put("name", "newswatch");
        var items = feed.putArray("items");
        newestFirst.forEach(entry -> items.add(item(entry)));
        return Answer.json(feed).getBytes(UTF_8);
    }

    private ObjectNode item(FeedEntry entry) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        item.put("id", entry.id());
        if (!base.isEmpty() && entry.page() != null) {
            item.put("url", base + entry.page());
        }
        if (!entry.sources().isEmpty()) {
            item.put("external_url", entry.sources().get(0));
        }
        item.put("title", XmlText.clean(entry.title()));
        item.put("content_text", XmlText.clean(entry.content()));
        item.put("date_published", entry.at().toString());
        var tags = item.putArray("tags");
        entry.tags().forEach(tags::add);
        return item;
    }
}
