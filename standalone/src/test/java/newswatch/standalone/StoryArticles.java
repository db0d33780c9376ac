package newswatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.events.Article;
import newswatch.events.Outlet;
import newswatch.events.json.Json;

/** Real articles that lie beside the project, in order of date; each published at noon of its day. */
final class StoryArticles {
    static final Path FILE = Path.of("../../shared/gold/stories/articles-dev.jsonl");

    private StoryArticles() {}

    static List<Article> read() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode row = Json.MAPPER.readTree(line);
            if (row.hasNonNull("date")) {
                articles.add(article(row));
            }
        }
        articles.sort(Replay.PUBLICATION_ORDER);
        return articles;
    }

    private static Article article(JsonNode row) {
        String source = row.path("source").asText("paper");
        LocalDate day = LocalDate.parse(row.get("date").asText().substring(0, 10));
        return new Article(
                row.get("id").asText(),
                row.path("url").asText(""),
                new Outlet(source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), source, "USA", false, null),
                row.path("title").asText(""),
                List.of(),
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                null,
                "en",
                row.path("text").asText(""),
                null,
                List.of(),
                null,
                row.get("id").asText(),
                false);
    }
}
