package newswatch.alerts.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newswatch.alerts.Sample;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Judgement;
import newswatch.events.Judgement.Fault;
import newswatch.events.Judgement.Verdict;
import newswatch.events.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsTest {
    private static final DevelopmentState OFF = Sample.of(
                    "off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit")
            .quote("Harbor Wire", "“It is inappropriate to have this meeting.”", "Donald Trump")
            .state();

    @TempDir
    private Path directory;

    private View view;

    @BeforeEach
    void open() {
        view = View.open(directory);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void a_development_nobody_judged_has_no_verdict() throws IOException {
        Loading.developments(view, List.of(OFF));
        assertThat(brief().path("verdict")).isInstanceOf(NullNode.class);
        assertThat(brief().path("notes").asInt(-1)).isZero();
    }

    @Test
    void an_authors_last_word_counts_and_authors_may_differ() throws IOException {
        Loading.developments(view, List.of(OFF));
        Loading.judgements(view, said("1", "ana", Verdict.DISMISS, null, 10));
        assertThat(verdict()).isEqualTo("DISMISSED");
        Loading.judgements(view, said("2", "ana", Verdict.CONFIRM, null, 20));
        assertThat(verdict()).isEqualTo("CONFIRMED");
        Loading.judgements(view, said("0", "ana", Verdict.DISMISS, null, 5));
        assertThat(verdict()).as("an earlier one that is read later").isEqualTo("CONFIRMED");
        Loading.judgements(view, said("3", "bo", Verdict.DISMISS, "old", 30));
        assertThat(verdict()).isEqualTo("DISPUTED");
        Loading.judgements(view, said("4", "bo", Verdict.NOTE, "on reflection", 40));
        assertThat(verdict()).as("a note is no verdict").isEqualTo("DISPUTED");
        assertThat(brief().path("notes").asInt()).isEqualTo(2);
    }

    @Test
    void whichever_is_read_first_and_whatever_version_comes_the_verdict_is_shown() throws IOException {
        assertThat(Loading.judgements(view, said("1", "ana", Verdict.CONFIRM, null, 10)))
                .isEmpty();
        Loading.developments(view, List.of(OFF));
        assertThat(verdict()).isEqualTo("CONFIRMED");
        Loading.developments(view, List.of(OFF.with(OFF.development())));
        assertThat(verdict()).isEqualTo("CONFIRMED");
    }

    @Test
    void open_boards_hear_of_it_as_of_a_changed_development() throws IOException {
        Loading.developments(view, List.of(OFF));
        List<Change> changes = Loading.judgements(view, said("1", "ana", Verdict.CONFIRM, null, 10));
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).kind()).isEqualTo(Change.Kind.DEVELOPMENT);
        assertThat(changes.get(0).watch()).isEqualTo(Sample.WATCH);
        assertThat(Json.MAPPER.readTree(changes.get(0).json())).isEqualTo(brief());
    }

    @Test
    void what_is_taken_back_is_gone() throws IOException {
        Loading.developments(view, List.of(OFF));
        Loading.judgements(view, said("1", "ana", Verdict.CONFIRM, null, 10));
        Loading.tookBack(view, "1");
        assertThat(verdict()).isEqualTo("null");
        assertThat(view.judgements().of("off")).isEmpty();
        assertThat(view.judgements().developments()).isEmpty();
    }

    @Test
    void it_changes_nothing_of_what_detection_found() throws IOException {
        Loading.developments(view, List.of(OFF));
        String before = view.developments().find("off").orElseThrow().whole();
        Loading.judgements(view, said("1", "ana", Verdict.DISMISS, null, 10));
        assertThat(view.developments().find("off").orElseThrow().whole()).isEqualTo(before);
    }

    @Test
    void of_a_forgotten_article_the_note_stays_and_quotes_nothing() throws IOException {
        Loading.developments(view, List.of(OFF));
        Loading.judgements(view, said("1", "ana", Verdict.CONFIRM, "seen it myself", 10));
        Loading.developments(view, List.of(OFF.without(OFF.evidence().get(0).article())));
        assertThat(verdict()).isEqualTo("CONFIRMED");
        assertThat(view.judgements().of("off"))
                .hasSize(1)
                .allMatch(judgement -> judgement.contains("seen it myself") && !judgement.contains("inappropriate"));
        assertThat(brief().toString()).doesNotContain("inappropriate");
    }

    @Test
    void they_are_listed_newest_first_page_by_page() throws IOException {
        Loading.judgements(
                view,
                said("1", "ana", Verdict.CONFIRM, null, 10),
                said("2", "bo", Verdict.NOTE, "two", 10),
                said("3", "cy", Verdict.NOTE, "three", 30));
        Page first = view.judgements().list("off", null, 2);
        assertThat(first.items()).extracting(JudgementsTest::id).containsExactly("3", "2");
        Page second = view.judgements().list(null, Cursor.decode(first.next()), 2);
        assertThat(second.items()).extracting(JudgementsTest::id).containsExactly("1");
        assertThat(second.next()).isNull();
        assertThat(view.judgements().list("another", null, 2).items()).isEmpty();
    }

    private static String id(String json) {
        return Brief.read(json, Judgement.class).id();
    }

    private static Judgement said(String id, String author, Verdict verdict, String note, int second) {
        Fault fault = verdict == Verdict.DISMISS ? Fault.OLD : null;
        Instant at = Instant.parse("2018-05-24T14:00:00Z").plusSeconds(second);
        return new Judgement(id, "off", 1, verdict, fault, null, note, author, at);
    }

    private JsonNode brief() throws IOException {
        return Json.MAPPER.readTree(view.developments()
                .list(DevelopmentFilter.ANY, null, 10)
                .items()
                .get(0));
    }

    private String verdict() throws IOException {
        return brief().get("verdict").asText();
    }
}
