package newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import newswatch.ingest.Shared;
import newswatch.ingest.discovery.Discovery;
import newswatch.ingest.opml.Opml;
import newswatch.ingest.outcome.Outcome;
import org.junit.jupiter.api.Test;

/** Two thousand files that were written to break readers. */
class FeedCorpusTest {
    @Test
    void every_file_has_an_answer_and_nothing_is_fetched_for_it() throws IOException {
        Path folder = Shared.folder("gold/feeds");
        int read = 0;
        int feeds = 0;
        long slowest = 0;
        try (FetchTrap trap = FetchTrap.set()) {
            for (JsonNode row : FeedScore.rows(folder)) {
                byte[] bytes =
                        Files.readAllBytes(folder.resolve(row.path("file").asText()));
                long began = System.nanoTime();
                Outcome<Feed> feed = new FeedReader().read(bytes, null, "https://example.org/feed");
                slowest = Math.max(slowest, System.nanoTime() - began);
                read++;
                feeds += feed.found().isPresent() ? 1 : 0;
                assertThat(new Discovery().in(bytes, null, "https://example.org/feed"))
                        .isNotNull();
                assertThat(Opml.read(bytes)).isNotNull();
            }
            assertThat(trap.asked()).isEmpty();
        }
        System.out.printf("%d files, %d of them feeds; the slowest took %d ms%n", read, feeds, slowest / 1_000_000);
        assertThat(read).isGreaterThan(2_000);
        assertThat(feeds).isGreaterThan(1_500);
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(10));
    }
}
