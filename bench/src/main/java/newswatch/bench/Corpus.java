package newswatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import newswatch.events.Article;
import newswatch.events.Outlet;
import newswatch.events.json.Json;
import newswatch.ingest.documents.Documents;

/** Articles to measure on: a large stream of news where one lies beside the project, else the sample news. */
public final class Corpus {
    private static final Path STREAM = Path.of("../shared/gold/stream/2016.jsonl.gz");
    private static final Path SAMPLE = Path.of("seeds/spring-2018");

    private Corpus() {}

    public static List<Article> articles(String[] args) {
        Path path = args.length > 0 ? Path.of(args[0]) : Files.exists(STREAM) ? STREAM : SAMPLE;
        return path.toString().endsWith(".gz") ? lines(path) : documents(path);
    }

    private static List<Article> documents(Path path) {
        return new Documents()
                .stream(path).flatMap(result -> result.found().stream()).toList();
    }

    private static List<Article> lines(Path path) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return in.lines().map(Corpus::article).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(String line) {
        try {
            JsonNode read = Json.MAPPER.readTree(line);
            String source = read.path("source").asText();
            return new Article(
                    read.path("id").asText(),
                    read.path("url").asText(),
                    new Outlet(source, source, null, false, null),
                    read.path("title").asText(),
                    List.of(),
                    Instant.parse(read.path("date").asText() + "T12:00:00Z"),
                    null,
                    null,
                    read.path("text").asText(),
                    null,
                    List.of(),
                    null,
                    null,
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
