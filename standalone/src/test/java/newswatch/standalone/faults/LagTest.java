package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.standalone.ArticleFeed;
import newswatch.standalone.TopicCount;
import newswatch.standalone.deliver.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Enrich comes back to more than it can hold. {@code -Dnewswatch.faults.lag} says how much. */
@Timeout(7_200)
class LagTest { // K20
    private static final String HEAP = "256m";

    private final Scale scale = Scale.told();

    @TempDir
    Path directory;

    @Test
    void what_waits_is_caught_up_with_in_bounded_memory() throws Exception {
        List<Article> editions = scale.editions(scale.random());
        try (Ground ground = new Ground(directory, Course.SESSION).withBroker();
                TopicCount count = new TopicCount(ground.kafka(), Topics.ENRICHED, Topics.ENRICHED.partitions())) {
            try (ArticleFeed feed = new ArticleFeed(ground.kafka())) {
                articles(editions).forEach(feed::send);
            }
            long start = System.nanoTime();
            ServiceProcess enrich =
                    ground.service("enrich", "enrich", HEAP).start().awaitReady();
            Course.drained(ground.kafka(), Duration.ofHours(1));
            System.out.printf(
                    "%d articles caught up with in %d s, %d MB resident, heap %s%n",
                    scale.lag(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    Memory.mostResident(enrich.process().pid()) >> 20,
                    HEAP);
            assertThat(enrich.readiness()).isEqualTo(200);
            Course.awaitCount(count, scale.lag());
            List<String> alerts = new Outcome(ground.kafka())
                    .alerts().stream().map(alert -> alert.id()).toList();
            assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** The first of the editions under their own ids, then the same again under others. */
    private Stream<Article> articles(List<Article> editions) {
        return IntStream.range(0, scale.lag())
                .mapToObj(number -> Editions.under("lag-" + number, editions.get(number % editions.size())));
    }
}
