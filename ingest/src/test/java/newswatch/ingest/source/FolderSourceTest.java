package newswatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir
    Path folder;

    @Test
    void a_large_file_is_taken_in_parts_and_none_is_lost_or_repeated() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4_500; i++) {
            lines.append("{\"id\": \"a%d\", \"title\": \"T\", \"publishedAt\": \"2018-05-25\"}\n".formatted(i));
        }
        Files.writeString(folder.resolve("large.jsonl"), lines);
        Files.writeString(
                folder.resolve("small.jsonl"), "{\"id\": \"b\", \"title\": \"T\", \"publishedAt\": \"2018-05-25\"}\n");
        List<String> ids = new ArrayList<>();
        Map<String, String> seen = Map.of();
        List<Integer> sizes = new ArrayList<>();
        for (boolean more = true; more; ) {
            Harvest harvest = poll(seen);
            harvest.articles().stream().map(Article::id).forEach(ids::add);
            sizes.add(harvest.articles().size());
            seen = harvest.seen();
            more = harvest.unfinished();
        }
        assertThat(sizes).containsExactly(2_000, 2_000, 501);
        assertThat(ids).doesNotHaveDuplicates().hasSize(4_501);
        assertThat(poll(seen).articles()).isEmpty();
        Files.writeString(
                folder.resolve("large.jsonl"), "{\"id\": \"c\", \"title\": \"T\", \"publishedAt\": \"2018-05-25\"}\n");
        assertThat(poll(seen).articles()).extracting(Article::id).containsExactly("c");
    }

    private Harvest poll(Map<String, String> seen) throws IOException {
        try (Site site = new Site()) {
            return new FolderSource("f", folder.toString(), null, null).poll(Site.state(seen), site.reach());
        }
    }
}
