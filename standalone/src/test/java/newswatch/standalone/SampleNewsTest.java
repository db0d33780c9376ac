package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import newswatch.events.Article;
import org.junit.jupiter.api.Test;

/** The shipped watch over the spring of 2018. */
class SampleNewsTest extends SampleNews {
    SampleNewsTest() {
        super("spring-2018", "watches");
    }

    @Test
    void in_any_order_on_four_partitions_the_same_developments_stand_in_the_same_state() {
        Map<String, List<Object>> state = Standing.of(developments);
        assertThat(state).isNotEmpty();
        int seeds = Integer.getInteger("newswatch.seeds", 3);
        IntStream.range(0, seeds).forEach(seed -> {
            try (Replay shuffled = new Replay(watches, 4, message -> {})) {
                shuffled.play(shuffle(articles, new Random(seed)), message -> {});
                assertThat(differences(
                                state, Standing.of(shuffled.developments().values())))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        });
    }

    /** Moves each article by up to three days; the editions of one article keep their order, as on any site. */
    private static List<Article> shuffle(List<Article> articles, Random random) {
        Map<String, Long> moved = new HashMap<>();
        long days = 3L * 24 * 3600;
        articles.forEach(article -> moved.computeIfAbsent(article.id(), id -> random.nextLong(-days, days + 1)));
        List<Article> shuffled = new ArrayList<>(articles);
        shuffled.sort(Comparator.comparingLong(article -> article.seenAt().getEpochSecond() + moved.get(article.id())));
        return shuffled;
    }

    private static List<String> differences(Map<String, List<Object>> one, Map<String, List<Object>> other) {
        Set<String> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(one.get(id), other.get(id)))
                .map(id -> id + ": " + one.get(id) + " became " + other.get(id))
                .toList();
    }
}
