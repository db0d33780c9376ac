package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.deliver.Tally;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.enrich.EnrichService;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.Delivery;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo, killed hard at random moments of its replay and started again on the same data directory, ends as if nothing
 * had happened. {@code -Dnewswatch.kills} and {@code -Dnewswatch.seed} choose how often and when.
 */
class KilledDemoTest { // K3, K4
    private static final Path SAMPLES = Path.of("../seeds/spring-2018");
    private static final List<Watch> WATCHES = Watch.load(Path.of("../seeds/watches"));
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_START_MILLIS = 8_000;

    private final int kills = Integer.getInteger("newswatch.kills", 3);
    private final long seed = Long.getLong("newswatch.seed", System.nanoTime() % 1_000_000);
    private final List<Article> articles = Inputs.articles(List.of(SAMPLES), failure -> {
        throw new AssertionError(failure);
    });

    @TempDir
    Path directory;

    private int through;

    @Test
    @Timeout(600)
    void killed_hard_it_loses_nothing_and_tells_nothing_twice() throws Exception {
        System.out.println("kills " + kills + ", seed " + seed);
        Random random = new Random(seed);
        for (int round = 1; round <= kills; round++) {
            try (DemoProcess demo = demo(round)) {
                awaitMoment(demo, random, kills - round + 1);
                demo.kill();
            }
        }
        try (DemoProcess last = demo(kills + 1)) {
            awaitAllDone(last);
            assertThat(last.stop()).isIn(0, 143);
        }
        try (Broker broker = Broker.start(data().resolve("kafka"), 0)) {
            TopicReader reader = new TopicReader(broker.kafka());
            everyEditionStandsOnce(reader);
            assertThat(alerts(reader)).isNotEmpty().extracting(Alert::id).doesNotHaveDuplicates();
            nothingIsLostOnTheWayToPeople(reader);
            Map<String, DevelopmentState> killed = new HashMap<>();
            reader.values(Topics.DEVELOPMENTS)
                    .forEach(state -> killed.put(state.development().id(), state));
            assertThat(Standing.of(killed.values())).isEqualTo(undisturbed());
        }
    }

    private DemoProcess demo(int round) throws IOException {
        return DemoProcess.start(data(), directory.resolve("said-" + round + ".txt"));
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** While it starts and recovers, or when some more of the articles are through. */
    private void awaitMoment(DemoProcess demo, Random random, int left) throws InterruptedException {
        boolean whileStarting = random.nextInt(4) == 0;
        int millis = 1_000 + random.nextInt(LONGEST_START_MILLIS);
        int step = 1 + random.nextInt(1 + 2 * (articles.size() - through) / (left + 1));
        if (whileStarting) {
            System.out.println("killing it after " + millis + " ms");
            assertThat(demo.lives(Duration.ofMillis(millis))).isTrue();
            return;
        }
        try (TopicCount count = new TopicCount(demo.kafka(), Topics.ENRICHED, 1)) {
            int wanted = Math.min(articles.size(), through + step);
            System.out.println("killing it at " + wanted + " articles of " + articles.size());
            await().atMost(PATIENCE).until(() -> count.read() >= wanted);
            through = count.read();
        }
    }

    private void awaitAllDone(DemoProcess demo) {
        try (TopicCount count = new TopicCount(demo.kafka(), Topics.ENRICHED, 1);
                Drained drained = new Drained(demo.kafka())) {
            await().atMost(PATIENCE).until(() -> count.read() >= articles.size());
            drained.await(EnrichService.APPLICATION, Topics.ARTICLES.name(), PATIENCE);
        }
        TopicReader reader = new TopicReader(demo.kafka());
        await().atMost(PATIENCE).untilAsserted(() -> nothingIsLostOnTheWayToPeople(reader));
    }

    private void everyEditionStandsOnce(TopicReader reader) {
        List<EnrichedArticle> enriched = reader.values(Topics.ENRICHED);
        assertThat(enriched)
                .extracting(one -> one.article().id() + " " + one.revision())
                .doesNotHaveDuplicates();
        Set<String> contents = enriched.stream()
                .map(one -> one.article().id() + " " + one.article().contentHash())
                .collect(Collectors.toSet());
        assertThat(contents)
                .isEqualTo(articles.stream()
                        .map(article -> article.id() + " " + article.contentHash())
                        .collect(Collectors.toSet()))
                .hasSize(enriched.size());
        assertThat(reader.values(Topics.ARTICLES)).hasSize(articles.size());
    }

    private void nothingIsLostOnTheWayToPeople(TopicReader reader) {
        List<Delivery> deliveries = reader.values(Topics.DELIVERIES);
        Set<String> wanted = alerts(reader).stream()
                .filter(alert -> Subscriptions.DEFAULT.matching(alert).findAny().isPresent())
                .map(Alert::id)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(deliveries).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(deliveries)
                .extracting(delivery -> delivery.alert().id())
                .containsExactlyInAnyOrderElementsOf(wanted);
        Tally tally = new Tally();
        deliveries.forEach(tally::delivery);
        reader.values(Topics.RECEIPTS).forEach(tally::receipt);
        assertThat(tally.counts().values()).isNotEmpty().allSatisfy(counts -> {
            assertThat(counts.conserved()).isTrue();
            assertThat(counts.pending()).isZero();
        });
    }

    private static List<Alert> alerts(TopicReader reader) {
        Stream<Topic<Alert>> topics = Stream.concat(
                Stream.of(Topics.SOURCE_ALERTS, Topics.MATCH_ALERTS),
                WATCHES.stream().map(watch -> Topics.alerts(watch.id())));
        return topics.flatMap(topic -> reader.values(topic).stream()).toList();
    }

    private Map<String, List<Object>> undisturbed() {
        try (Replay replay = new Replay(WATCHES, 1, message -> {})) {
            replay.play(articles, message -> {});
            return new TreeMap<>(Standing.of(replay.developments().values()));
        }
    }
}
