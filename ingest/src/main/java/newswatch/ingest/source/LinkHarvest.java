package newswatch.ingest.source;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.fetch.Validators;

/** Harvests a source that shows little more than addresses: what their pages do not say, nobody says. */
final class LinkHarvest {
    private LinkHarvest() {}

    /** @param marks what else to remember of what the source shows, once nothing is left to do */
    static Harvest of(
            EntryHarvest harvest,
            List<Entry> entries,
            Validators validators,
            Duration pace,
            Map<String, String> marks) {
        Harvest found = harvest.of(entries, validators, pace);
        Map<String, String> seen = new LinkedHashMap<>(found.seen());
        if (!found.unfinished()) {
            seen.putAll(marks);
        }
        List<Article> telling =
                found.articles().stream().filter(LinkHarvest::tells).toList();
        return found.of(telling, seen);
    }

    private static boolean tells(Article article) {
        return !article.title().isBlank() || !article.text().isBlank();
    }
}
