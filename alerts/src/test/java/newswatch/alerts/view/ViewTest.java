package newswatch.alerts.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.alerts.BoardPreview;
import newswatch.alerts.Sample;
import newswatch.alerts.Spring2018;
import newswatch.events.EventType;
import newswatch.events.Status;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewTest {
    @TempDir
    Path directory;

    @Test
    void lists_developments_newest_first_page_by_page_without_a_gap() throws IOException {
        try (View view = BoardPreview.filled(directory)) {
            List<String> paged = new ArrayList<>();
            Cursor cursor = null;
            do {
                Page page = view.developments().list(DevelopmentFilter.ANY, cursor, 4);
                paged.addAll(ids(page.items()));
                cursor = page.next() == null ? null : Cursor.decode(page.next());
            } while (cursor != null && paged.size() < 100);
            List<String> all = ids(
                    view.developments().list(DevelopmentFilter.ANY, null, 200).items());
            assertThat(paged)
                    .isEqualTo(all)
                    .hasSize(Spring2018.developments().size())
                    .startsWith("third-visit");
        }
    }

    @Test
    void filters_by_everything_that_is_asked_at_once() throws IOException {
        try (View view = BoardPreview.filled(directory)) {
            DevelopmentFilter filter = new DevelopmentFilter(
                    Sample.WATCH,
                    "PRK-USA",
                    Set.of(Status.SUPERSEDED),
                    Set.of(EventType.REJECT),
                    Set.of(1),
                    Instant.parse("2018-05-01T00:00:00Z"),
                    "INAPPROPRIATE  harbor",
                    false,
                    false,
                    true,
                    null,
                    null);
            assertThat(list(view, filter)).containsExactly("called-off");
        }
    }

    @Test
    void takes_the_words_of_a_search_as_words_and_not_as_patterns() throws IOException {
        try (View view = BoardPreview.filled(directory)) {
            assertThat(list(view, words("%"))).isEmpty();
            assertThat(list(view, words("' OR 1=1 --"))).isEmpty();
            assertThat(list(view, words("<SCRIPT>"))).containsExactly("hostile");
        }
    }

    @Test
    void lists_what_is_foreseen_and_what_reacts() throws IOException {
        try (View view = BoardPreview.filled(directory)) {
            assertThat(list(
                            view,
                            new DevelopmentFilter(
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    LocalDate.parse("2018-06-19"))))
                    .containsExactly("follow-up", "tariffs");
            assertThat(list(
                            view,
                            new DevelopmentFilter(
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of("called-off"),
                                    null)))
                    .containsExactly("called-off-chn", "called-off-prk");
        }
    }

    @Test
    void knows_the_whole_chain_from_any_of_its_links() throws IOException {
        try (View view = BoardPreview.filled(directory)) {
            for (String link : List.of("invited", "agreed", "called-off", "back-on", "held")) {
                Developments.Detail detail = view.developments().find(link).orElseThrow();
                assertThat(ids(detail.chain())).containsExactly("invited", "agreed", "called-off", "back-on", "held");
            }
            assertThat(view.developments().find("nothing")).isEmpty();
        }
    }

    @Test
    void gives_in_brief_one_sentence_and_the_number_of_articles() throws IOException {
        try (View view = BoardPreview.filled(directory)) {
            JsonNode brief = Json.MAPPER.readTree(view.developments()
                    .list(words("inappropriate"), null, 1)
                    .items()
                    .get(0));
            assertThat(brief.path("evidence")).hasSize(1);
            assertThat(brief.has("articles")).isFalse();
            assertThat(brief.path("articleCount").asInt()).isEqualTo(61);
        }
    }

    @Test
    void goes_on_after_a_restart_where_it_committed() {
        Position position = new Position("newswatch.developments", 2, 41);
        try (View view = View.open(directory)) {
            Sample sample = Spring2018.developments().get(0);
            view.write(List.of(new DevelopmentUpdate("invited", sample.state())), List.of(position));
        }
        try (View view = View.open(directory)) {
            assertThat(view.positions()).containsExactly(position);
            assertThat(list(view, DevelopmentFilter.ANY)).containsExactly("invited");
        }
    }

    @Test
    void numbers_an_alert_once_however_often_it_comes() {
        try (View view = View.open(directory)) {
            Sample sample = Spring2018.developments().get(0);
            assertThat(Loading.alerts(view, List.of(sample.alert(), sample.alert())))
                    .hasSize(1);
            assertThat(Loading.alerts(view, List.of(sample.alert()))).isEmpty();
            assertThat(view.alerts().after(AlertFilter.ANY, 0, 10)).hasSize(1);
        }
    }

    @Test
    void forgets_what_a_tombstone_ends() {
        try (View view = View.open(directory)) {
            Loading.developments(view, List.of(Spring2018.developments().get(0).state()));
            view.write(List.of(new DevelopmentUpdate("invited", null)), List.of());
            assertThat(list(view, DevelopmentFilter.ANY)).isEmpty();
        }
    }

    @Test
    void refuses_a_value_that_fits_nowhere_and_keeps_its_neighbours() {
        try (View view = View.open(directory)) {
            List<Sample> samples = Spring2018.developments();
            View.Written written = view.write(
                    List.of(
                            new DevelopmentUpdate(
                                    "x".repeat(300), samples.get(0).state()),
                            new DevelopmentUpdate("tariffs", samples.get(1).state())),
                    List.of());
            assertThat(written.refused()).isEqualTo(1);
            assertThat(list(view, DevelopmentFilter.ANY)).containsExactly("tariffs");
        }
    }

    @Test
    void starts_anew_when_its_file_is_broken() throws IOException {
        try (View view = View.open(directory)) {
            Loading.developments(view, List.of(Spring2018.developments().get(0).state()));
        }
        Files.write(
                directory.resolve("view.mv.db"), "not a database".repeat(1000).getBytes(UTF_8));
        try (View view = View.open(directory)) {
            assertThat(list(view, DevelopmentFilter.ANY)).isEmpty();
        }
    }

    private static DevelopmentFilter words(String text) {
        return new DevelopmentFilter(null, null, null, null, null, null, text, null, null, null, null, null);
    }

    private static List<String> list(View view, DevelopmentFilter filter) {
        return ids(view.developments().list(filter, null, 200).items());
    }

    private static List<String> ids(List<String> briefs) {
        return briefs.stream().map(ViewTest::id).toList();
    }

    private static String id(String brief) {
        try {
            return Json.MAPPER.readTree(brief).path("development").path("id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
