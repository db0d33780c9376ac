package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.enrich.Annotator;
import newswatch.enrich.topology.DryRun;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.Status;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sample news through the real pipeline on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleNewsTest {
    private static final Path SAMPLES = Path.of("../seeds/spring-2018");
    private static final List<Watch> WATCHES = Watch.load(Path.of("../seeds/watches"));

    private final ExpectedStory story = ExpectedStory.load(SAMPLES.resolve("expected.yaml"));
    private List<Article> articles;
    private Replay replay;
    private List<DevelopmentState> developments;
    private List<Alert> alerts;

    @BeforeAll
    void replay_it() {
        articles = Inputs.articles(List.of(SAMPLES), failure -> {
            throw new AssertionError(failure);
        });
        replay = new Replay(WATCHES, 1, message -> {});
        replay.play(articles, message -> {});
        developments = List.copyOf(replay.developments().values());
        alerts = replay.alerts();
    }

    @AfterAll
    void stop() {
        replay.close();
    }

    @Test
    void every_development_expected_stands_as_expected() {
        List<String> faults = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (ExpectedStory.Expected expected : story.developments()) {
            List<DevelopmentState> found = developments.stream()
                    .filter(state -> expected.matches(state.development()))
                    .toList();
            if (found.isEmpty()) {
                faults.add(expected.name() + ": missing");
            } else {
                names.put(found.get(0).development().id(), expected.name());
            }
        }
        for (ExpectedStory.Expected expected : story.developments()) {
            developments.stream()
                    .filter(state -> expected.matches(state.development()))
                    .findFirst()
                    .ifPresent(state -> faults.addAll(expected.faults(state, names)));
        }
        assertThat(faults).containsExactlyInAnyOrderElementsOf(story.shortfalls("development"));
    }

    @Test
    void what_must_stay_silent_rings_nothing() {
        Map<String, String> urls = replay.reader().values(Topics.ENRICHED).stream()
                .map(EnrichedArticle::article)
                .collect(Collectors.toMap(Article::id, Article::url, (a, b) -> a));
        List<String> silent = story.silent().stream()
                .map(item -> item.url() != null ? item.url() : url(item.file()))
                .toList();
        assertThat(urls.values()).containsAll(silent);
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == AlertKind.DEVELOPMENT_REPORTED)
                .filteredOn(alert -> silent.contains(alert.evidence().get(0).url()))
                .extracting(alert ->
                        alert.title() + " <- " + alert.evidence().get(0).url())
                .isEmpty();
    }

    @Test
    void what_was_corrected_dropped_or_never_said_does_not_stand() {
        List<String> standing = new ArrayList<>();
        for (ExpectedStory.Absent absent : story.absent()) {
            developments.stream()
                    .map(DevelopmentState::development)
                    .filter(found -> found.status() != Status.RETRACTED && found.status() != Status.MERGED)
                    .filter(absent::matches)
                    .forEach(found -> standing.add(absent.reason() + ": " + found.type() + " of " + found.date()));
        }
        assertThat(standing).containsExactlyInAnyOrderElementsOf(story.shortfalls("absent"));
    }

    @Test
    void every_edition_is_enriched_once_and_no_alert_is_written_twice() {
        List<String> editions = replay.reader().values(Topics.ENRICHED).stream()
                .map(enriched -> enriched.article().id() + "#" + enriched.revision())
                .toList();
        assertThat(editions).doesNotHaveDuplicates().hasSize(articles.size());
        assertThat(alerts).extracting(Alert::id).doesNotHaveDuplicates();
    }

    @Test
    void a_second_replay_is_the_same_byte_for_byte() throws Exception {
        try (Replay second = new Replay(WATCHES, 1, message -> {})) {
            second.play(articles, message -> {});
            assertThat(Json.MAPPER.writeValueAsString(second.alerts()))
                    .isEqualTo(Json.MAPPER.writeValueAsString(alerts));
        }
    }

    @Test
    void a_dry_run_on_the_heap_rings_the_same_alerts() throws Exception {
        Annotator annotator = Annotator.load();
        DryRun run = new DryRun(annotator, annotator.rulebook(), WATCHES);
        List<Alert> rung = new ArrayList<>();
        articles.forEach(article -> rung.addAll(run.hear(article)));
        rung.sort(Comparator.comparing(Alert::at).thenComparing(Alert::watch).thenComparing(Alert::id));
        assertThat(Json.MAPPER.writeValueAsString(rung)).isEqualTo(Json.MAPPER.writeValueAsString(alerts));
    }

    @Test
    void in_any_order_on_four_partitions_the_same_developments_stand_in_the_same_state() {
        Map<String, List<Object>> state = Standing.of(developments);
        assertThat(state).isNotEmpty();
        int seeds = Integer.getInteger("newswatch.seeds", 3);
        IntStream.range(0, seeds).forEach(seed -> {
            try (Replay shuffled = new Replay(WATCHES, 4, message -> {})) {
                shuffled.play(shuffle(articles, new Random(seed)), message -> {});
                assertThat(differences(
                                state, Standing.of(shuffled.developments().values())))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        });
    }

    private static String url(String file) {
        return Inputs.articles(List.of(SAMPLES.resolve(file)), failure -> {})
                .get(0)
                .url();
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
