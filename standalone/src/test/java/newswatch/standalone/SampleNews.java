package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** A folder of sample news through the real pipeline on a real broker, against what it says must come of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleNews {
    private final Path samples;
    final List<Watch> watches;
    final ExpectedStory story;
    List<Article> articles;
    private Replay replay;
    List<DevelopmentState> developments;
    List<Alert> alerts;

    SampleNews(String samples, String watches) {
        this.samples = Path.of("../seeds", samples);
        this.watches = Watch.load(Path.of("../seeds", watches));
        story = ExpectedStory.load(this.samples.resolve("expected.yaml"));
    }

    @BeforeAll
    void replay_it() {
        articles = Inputs.articles(List.of(samples), failure -> {
            throw new AssertionError(failure);
        });
        replay = new Replay(watches, 1, message -> {});
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
                .containsExactlyInAnyOrderElementsOf(story.shortfalls("silent"));
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
        try (Replay second = new Replay(watches, 1, message -> {})) {
            second.play(articles, message -> {});
            assertThat(Json.MAPPER.writeValueAsString(second.alerts()))
                    .isEqualTo(Json.MAPPER.writeValueAsString(alerts));
        }
    }

    @Test
    void a_dry_run_on_the_heap_rings_the_same_alerts() throws Exception {
        Annotator annotator = Annotator.load(watches);
        DryRun run = new DryRun(annotator, annotator.rulebook(), watches);
        List<Alert> rung = new ArrayList<>();
        articles.forEach(article -> rung.addAll(run.hear(article)));
        rung.sort(Comparator.comparing(Alert::at).thenComparing(Alert::watch).thenComparing(Alert::id));
        assertThat(Json.MAPPER.writeValueAsString(rung)).isEqualTo(Json.MAPPER.writeValueAsString(alerts));
    }

    private String url(String file) {
        return Inputs.articles(List.of(samples.resolve(file)), failure -> {})
                .get(0)
                .url();
    }
}
