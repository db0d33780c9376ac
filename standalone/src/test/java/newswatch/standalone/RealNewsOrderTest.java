package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswatch.enrich.Annotator;
import newswatch.enrich.topology.ArticleAnnotation;
import newswatch.enrich.topology.DryRun;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** T11, K13: five years of real articles come to the same developments, whatever their order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealNewsOrderTest {
    private static final int ORDERS = Integer.getInteger("newswatch.orders", 8);
    private static final int SEEDS = Integer.getInteger("newswatch.seeds", 2);

    private final List<Watch> watches = Watch.load(Path.of("../seeds/watches"));
    private final Map<String, EnrichedArticle> read = new HashMap<>();
    private List<Article> articles;
    private Annotator annotator;

    @BeforeAll
    void read() throws IOException {
        assumeTrue(
                Files.exists(StoryArticles.FILE) || "true".equals(System.getenv("CI")),
                "no articles at " + StoryArticles.FILE);
        articles = StoryArticles.read();
        annotator = Annotator.load(watches);
    }

    @Test
    void in_memory_any_order_comes_to_the_same() {
        Map<String, List<Object>> state = inMemory(articles);
        assertThat(state).hasSizeGreaterThan(100);
        for (int seed = 0; seed < ORDERS; seed++) {
            List<Article> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(AnyOrder.differences(state, inMemory(shuffled)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** A stream forgets what is older than 400 days of event time, and its partitions run apart: one year of articles. */
    @Test
    void on_four_partitions_articles_days_late_come_to_the_same() {
        List<Article> year = articles.stream()
                .filter(article -> article.publishedAt().toString().startsWith("2013"))
                .toList();
        Map<String, List<Object>> state = onBroker(year, 1);
        assertThat(state).hasSizeGreaterThan(20);
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Article> shuffled = AnyOrder.moved(year, 3, new Random(seed));
            assertThat(AnyOrder.differences(state, onBroker(shuffled, 4)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private Map<String, List<Object>> inMemory(List<Article> ordered) {
        ArticleAnnotation once =
                (article, revision) -> read.computeIfAbsent(article.id(), any -> annotator.annotate(article, revision));
        DryRun run = new DryRun(once, annotator.rulebook(), watches);
        ordered.forEach(run::hear);
        return Standing.of(run.developments());
    }

    private Map<String, List<Object>> onBroker(List<Article> ordered, int partitions) {
        try (Replay replay = new Replay(watches, partitions, message -> {})) {
            replay.play(ordered, message -> {});
            return Standing.of(replay.developments().values());
        }
    }
}
