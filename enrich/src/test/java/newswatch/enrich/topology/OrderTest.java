package newswatch.enrich.topology;

import static newswatch.enrich.topology.Prepared.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newswatch.events.Article;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.RelationState;
import newswatch.events.kafka.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    private static final List<String> SIDES = List.of("CHN", "PRK", "USA", "KOR");
    private static final List<String> ACTS = List.of(
            "AGREE -", "REJECT meet", "CONSULT visit", "THREATEN violence", "COERCE restrict", "CONCEDE -", "AID -");
    private static final Instant START = Instant.parse("2018-05-01T00:00:00Z");

    @TempDir
    Path stateDir;

    @Test
    void developments_and_moods_at_the_end_do_not_depend_on_the_order_of_arrival() {
        List<Article> articles = articles(new Random(3), 40);
        Map<String, String> expected = endState(articles, 0);
        assertThat(expected).hasSizeGreaterThan(20);
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertThat(endState(articles, seed)).isEqualTo(expected);
        }
    }

    @Test
    void nor_does_what_lives_when_editions_of_an_article_arrive_in_the_wrong_order() {
        List<Article> articles = articles(new Random(4), 25);
        Map<String, String> expected = live(endState(articles, 0));
        assertThat(expected).hasSizeGreaterThan(10);
        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertThat(live(endState(articles, seed))).isEqualTo(expected);
        }
    }

    private Map<String, String> endState(List<Article> articles, int run) {
        Map<String, String> end = new TreeMap<>();
        try (Stream stream = new Stream(stateDir.resolve("run" + run), Prepared::annotate)) {
            articles.forEach(stream::pipe);
            stream.developments().forEach(state -> end.put(state.development().id(), described(state)));
            stream.read(Topics.RELATIONS).forEach(record -> end.put(record.key(), described(record.value())));
        }
        end.values().removeIf(described -> described.startsWith("MERGED"));
        return end;
    }

    /** An edition that arrives after a later one is never heard: what only it said was never told, nor taken back. */
    private static Map<String, String> live(Map<String, String> end) {
        end.values().removeIf(described -> described.startsWith("RETRACTED"));
        end.keySet().removeIf(key -> key.startsWith(Stream.WATCH));
        return end;
    }

    private static String described(DevelopmentState state) {
        Development it = state.development();
        return it.status() + " " + it.date() + " " + it.origins() + " " + state.articles() + " " + it.overturns() + " "
                + it.fulfils();
    }

    private static String described(RelationState state) {
        return state.day() + " " + state.moods() + " " + new TreeMap<>(state.counts()) + " " + state.lastContact() + " "
                + state.lastLaunch() + " " + state.lastLeadersMeeting();
    }

    /** Forty editions of so many articles. */
    private static List<Article> articles(Random random, int ids) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = random.nextInt(3); line >= 0; line--) {
                String actor = SIDES.get(random.nextInt(4));
                String recipient = SIDES.get((SIDES.indexOf(actor) + 1 + random.nextInt(3)) % 4);
                text.append(String.join(" ", actor, recipient, ACTS.get(random.nextInt(ACTS.size()))) + "\n");
            }
            String at =
                    START.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60))).toString();
            articles.add(article("a" + i % ids, at, text.toString()));
        }
        return articles;
    }
}
