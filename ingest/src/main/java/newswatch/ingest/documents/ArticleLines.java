package newswatch.ingest.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import newswatch.events.Article;
import newswatch.events.Genre;
import newswatch.events.Outlet;
import newswatch.events.json.Json;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.extract.PublishedDates;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/**
 * Articles as JSON lines: {@code url, title, text, publishedAt} (an instant, or a day meaning noon UTC), optionally
 * {@code id, outlet} (a name or an object), {@code authors, language, section, fetchedAt} and whatever else an
 * article has; other fields are ignored.
 */
public final class ArticleLines {
    private static final int MAX_LINE = 4_000_000;

    private final Extraction extraction;

    public ArticleLines(Extraction extraction) {
        this.extraction = extraction;
    }

    public List<DocumentResult> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in);
        }
    }

    /** @param name what the results call the stream; a bad line is a failure that names its number, counted from 1 */
    public List<DocumentResult> read(Path name, InputStream in) throws IOException {
        List<DocumentResult> results = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                String where = "line " + number + ": ";
                results.add(line(line)
                        .fold(
                                article -> new DocumentResult.Read(name, article),
                                (reason, detail) -> new DocumentResult.Failed(name, reason, where + detail)));
            }
        }
        return results.isEmpty() ? List.of(new DocumentResult.Failed(name, Reason.EMPTY, "no lines")) : results;
    }

    /** One article. */
    public Outcome<Article> line(String json) {
        if (json.length() > MAX_LINE) {
            return Outcome.failure(Reason.TOO_LARGE, json.length() + " characters");
        }
        try {
            JsonNode node = Json.MAPPER.readTree(json);
            return node.isObject() ? article(node) : Outcome.failure(Reason.BAD_LINE, "is no JSON object");
        } catch (JsonProcessingException e) {
            return Outcome.failure(Reason.BAD_LINE, "is no JSON: " + Json.reason(e));
        }
    }

    private Outcome<Article> article(JsonNode node) {
        String url = text(node, "url");
        if (url == null && text(node, "id") == null) {
            return Outcome.failure(Reason.NO_URL, "has neither 'url' nor 'id'");
        } else if (node.hasNonNull("publishedAt") && date(node, "publishedAt") == null) {
            return Outcome.failure(Reason.BAD_LINE, "'publishedAt' is no date");
        } else if (!node.path("text").isTextual() && !node.path("title").isTextual()) {
            return Outcome.failure(Reason.BAD_LINE, "has neither 'title' nor 'text'");
        }
        String text = text(node, "text");
        return extraction
                .ready(text == null ? "" : text, given(node, url))
                .then(article -> Outcome.ok(completed(article, node)));
    }

    private static Given given(JsonNode node, String url) {
        return new Given(
                text(node, "id"),
                url,
                outlet(node.path("outlet")),
                text(node, "title"),
                strings(node.path("authors")),
                date(node, "publishedAt"),
                date(node, "fetchedAt"),
                text(node, "language"),
                text(node, "section"),
                strings(node.path("tags")));
    }

    private static Article completed(Article a, JsonNode node) {
        return new Article(
                a.id(),
                a.url(),
                a.outlet(),
                a.title(),
                a.authors(),
                a.publishedAt(),
                a.fetchedAt(),
                a.language(),
                a.text(),
                a.section(),
                a.tags(),
                genre(node, a.genreHint()),
                a.contentHash(),
                node.path("backfill").asBoolean(),
                node.path("partial").asBoolean());
    }

    private static Genre genre(JsonNode node, Genre otherwise) {
        String hint = text(node, "genreHint");
        try {
            return hint == null ? otherwise : Genre.valueOf(hint.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static Outlet outlet(JsonNode node) {
        String name = node.isTextual() ? node.asText() : text(node, "name");
        String id = text(node, "id");
        if (name == null && id == null) {
            return null;
        }
        return new Outlet(
                id == null ? Extraction.outletId(null, name) : id,
                name == null ? id : name,
                text(node, "country"),
                node.path("stateControlled").asBoolean(),
                text(node, "agency"));
    }

    private static Instant date(JsonNode node, String key) {
        return PublishedDates.parse(text(node, key)).orElse(null);
    }

    private static List<String> strings(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static String text(JsonNode node, String key) {
        String text = node.path(key).isTextual() ? node.path(key).asText() : null;
        return text == null || text.isBlank() ? null : text;
    }
}
