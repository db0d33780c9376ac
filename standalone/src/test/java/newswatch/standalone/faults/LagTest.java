package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.events.Article;
import newswatch.standalone.ArticleFeed;
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
        List<Article> waiting = waiting();
        try (Ground ground = new Ground(directory, Course.SESSION).withBroker()) {
            try (ArticleFeed feed = new ArticleFeed(ground.kafka())) {
                waiting.forEach(feed::send);
            }
            long start = System.nanoTime();
            ServiceProcess enrich =
                    ground.service("enrich", "enrich", HEAP).start().awaitReady();
            Course.drained(ground.kafka(), Duration.ofHours(1));
            System.out.printf(
                    "%d articles caught up with in %d s, %d MB resident, heap %s%n",
                    waiting.size(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    Memory.mostResident(enrich.process().pid()) >> 20,
                    HEAP);
            assertThat(enrich.readiness()).isEqualTo(200);
            new Undisturbed(waiting).judge(ground.kafka()).print();
        }
    }

    /** The editions, far between among articles that nothing comes of. */
    private List<Article> waiting() {
        List<Article> editions = scale.editions(scale.random());
        int distance = Math.max(1, scale.lag() / editions.size());
        return IntStream.range(0, editions.size() * distance)
                .mapToObj(number -> number % distance == 0
                        ? editions.get(number / distance)
                        : Editions.idle(number, editions.get(number / distance)))
                .toList();
    }
}
