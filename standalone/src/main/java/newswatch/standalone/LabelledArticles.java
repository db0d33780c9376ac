package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.events.Article;
import newswatch.events.json.Json;
import newswatch.ingest.documents.ArticleLines;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.outcome.Reason;

/** The articles that labels speak of, by id: article JSON lines, where {@code date} and {@code source} will do as well. */
final class LabelledArticles {
    private static final Map<String, String> OTHER_NAMES = Map.of("date", "publishedAt", "source", "outlet");

    private LabelledArticles() {}

    /** A line that is no article refuses the file; one without a date is told and left out. */
    static Map<String, Article> read(Path file, Consumer<String> told) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Failure(file + ": no such file");
        }
        Map<String, Article> articles = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        ArticleLines lines = new ArticleLines(new Extraction());
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(file + ":" + number + ": ", line, lines, articles, faults, told);
                }
            }
        }
        if (!faults.isEmpty() || articles.isEmpty()) {
            throw new Failure(faults.isEmpty() ? file + ": holds no article" : String.join("\n", faults));
        }
        return articles;
    }

    private static void read(
            String where,
            String line,
            ArticleLines lines,
            Map<String, Article> articles,
            List<String> faults,
            Consumer<String> told)
            throws IOException {
        lines.line(renamed(line))
                .fold(
                        article -> articles.put(article.id(), article) == null
                                ? null
                                : faults.add(where + "id: '" + article.id() + "' is another line's"),
                        (reason, detail) -> {
                            if (reason == Reason.NO_DATE) {
                                told.accept(where + "publishedAt: is missing; the article is left out");
                                return null;
                            }
                            return faults.add(where + detail);
                        });
    }

    private static String renamed(String line) throws IOException {
        if (!(tree(line) instanceof ObjectNode json)) {
            return line;
        }
        OTHER_NAMES.forEach((other, name) -> {
            if (!json.has(name) && json.has(other)) {
                json.set(name, json.get(other));
            }
        });
        return Json.MAPPER.writeValueAsString(json);
    }

    private static Object tree(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            return null; // told with its reason when it is read
        }
    }
}
