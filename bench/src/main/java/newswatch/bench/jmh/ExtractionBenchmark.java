package newswatch.bench.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Article;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.outcome.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A saved page of the sample news made an article, and only parsed. */
public class ExtractionBenchmark extends ShortRun {
    private static final Given GIVEN =
            Given.at("https://harborwire.example/a").withFetchedAt(Instant.parse("2030-01-01T00:00:00Z"));

    private final Extraction extraction = new Extraction();
    private Round<byte[]> pages;

    /** Reads the pages. */
    @Setup
    public void read() throws IOException {
        List<byte[]> read = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                read.add(Files.readAllBytes(file));
            }
        }
        pages = new Round<>(read);
    }

    @Benchmark
    public Outcome<Article> page() {
        return extraction.page(pages.next(), null, GIVEN);
    }

    @Benchmark
    public Document parsedAlone() {
        return Jsoup.parse(new String(pages.next(), UTF_8), GIVEN.url());
    }
}
