package newswatch.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswatch.enrich.topology.Prepared.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
    @TempDir
    Path stateDir;

    private Stream stream;

    @BeforeEach
    void open() {
        stream = new Stream(stateDir, Prepared::annotate);
    }

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void the_same_article_twice_is_published_once() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "USA PRK REJECT meet"));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", "USA PRK REJECT meet"));
        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("a");
        assertThat(stream.count("newswatch.enrich.articles", "outcome", "unchanged"))
                .isOne();
    }

    @Test
    void a_changed_article_is_its_next_revision() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "first"));
        stream.pipe(article("b", "2018-05-24T12:00:00Z", "other"));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", "second"));
        assertThat(stream.enriched())
                .extracting(TestRecord::value)
                .extracting(each -> each.article().id() + each.revision())
                .containsExactly("a1", "b1", "a2");
    }

    @Test
    void an_edition_fetched_earlier_does_not_replace_a_later_one() {
        stream.pipe(article("a", "2018-05-24T13:00:00Z", "second"));
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "first"));
        assertThat(stream.enriched()).hasSize(1);
        assertThat(stream.count("newswatch.enrich.articles", "outcome", "stale"))
                .isOne();
    }

    @Test
    void an_unchanged_later_edition_outdates_what_lay_between() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "right"));
        stream.pipe(article("a", "2018-05-24T14:00:00Z", "right"));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", "wrong"));
        assertThat(stream.enriched()).hasSize(1);
    }

    @Test
    void a_tombstone_forgets_the_article_and_a_replay_does_not_bring_it_back() {
        Article article = article("a", "2018-05-24T12:00:00Z", "USA PRK REJECT meet");
        stream.pipe(article);
        stream.pipe("a", null);
        stream.pipe(article);
        assertThat(stream.enriched())
                .extracting(TestRecord::value)
                .extracting(each -> each == null ? 0 : each.revision())
                .containsExactly(1, 0);
        assertThat(stream.known("a").relations()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void a_later_edition_of_a_forgotten_article_has_a_new_number() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "text"));
        stream.pipe("a", null);
        stream.pipe(article("a", "2018-05-25T12:00:00Z", "text"));
        EnrichedArticle last = stream.enriched().get(2).value();
        assertThat(last.revision()).isEqualTo(3);
    }

    @Test
    void a_tombstone_of_nothing_says_nothing() { // K6
        stream.pipe("a", null);
        stream.pipe(null, null);
        assertThat(stream.enriched()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void an_article_without_its_key_is_keyed_by_its_id() { // K6
        Article article = article("a", "2018-05-24T12:00:00Z", "text");
        stream.pipe(null, article);
        stream.pipe("https://news.example/a", article);
        stream.pipe("a", article);
        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("a");
    }

    @Test
    void poison_goes_to_the_dead_letters_and_its_neighbours_pass() { // K6
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "text"));
        stream.raw("b", "{\"title\": \"no id\"}".getBytes(UTF_8));
        stream.raw("c", "not json".getBytes(UTF_8));
        stream.pipe(article("d", "2018-05-24T12:00:00Z", "text"));
        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("a", "d");
        TestRecord<String, byte[]> letter = stream.deadLetters().get(1);
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("not json");
        assertThat(letter.key()).isEqualTo("c");
        assertThat(header(letter, "newswatch.reason")).isEqualTo("unreadable");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("newswatch.articles");
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("2");
    }

    @Test
    void a_value_near_the_limit_is_not_carried_into_the_dead_letter() { // K6
        stream.raw("a", "x".repeat(1_000_000).getBytes(UTF_8));
        assertThat(new String(stream.deadLetters().get(0).value(), UTF_8)).isEqualTo("{\"omittedBytes\":1000000}");
    }

    @Test
    void an_article_that_cannot_be_read_leaves_no_trace() { // K7, K14
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "throw"));
        stream.pipe(article("b", "2018-05-24T12:00:00Z", "text"));
        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("b");
        assertThat(stream.known("a")).isNull();
        assertThat(header(stream.deadLetters().get(0), "newswatch.reason")).isEqualTo("failed");
    }

    @Test
    void a_store_that_fails_stops_the_stream_rather_than_the_article() { // K14
        try (Stream full = new Stream(stateDir.resolve("full"), (article, revision) -> {
            throw new ProcessorStateException("disk full");
        })) {
            assertThatThrownBy(() -> full.pipe(article("a", "2018-05-24T12:00:00Z", "text")))
                    .hasRootCauseInstanceOf(ProcessorStateException.class);
            assertThat(full.deadLetters()).isEmpty();
        }
    }

    @Test
    void a_text_that_exhausts_the_stack_is_a_dead_letter() {
        try (Stream deep = new Stream(stateDir.resolve("deep"), (article, revision) -> {
            throw new StackOverflowError();
        })) {
            deep.pipe(article("a", "2018-05-24T12:00:00Z", "text"));
            assertThat(header(deep.deadLetters().get(0), "newswatch.reason")).isEqualTo("failed");
        }
    }

    @Test
    void a_result_too_large_for_the_broker_is_reported_without_it() { // K8
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "\u00e9".repeat(500_001)));
        assertThat(stream.enriched()).isEmpty();
        assertThat(stream.known("a")).isNull();
        TestRecord<String, byte[]> letter = stream.deadLetters().get(0);
        assertThat(header(letter, "newswatch.reason")).isEqualTo("oversized");
        assertThat(letter.value()).hasSizeLessThan(100);
    }

    @Test
    void dates_to_come_are_clamped_to_the_arrival() { // K13
        stream.pipe(article("a", "2999-01-01T00:00:00Z", "text"));
        stream.pipe(article("b", "-100000-01-01T00:00:00Z", "text"));
        assertThat(stream.enriched())
                .extracting(each -> each.value().article().publishedAt())
                .allMatch(time -> time.isBefore(Instant.parse("2900-01-01T00:00:00Z")))
                .contains(Instant.EPOCH);
    }

    @Test
    void headers_are_cloud_events_and_none_of_the_senders_pass() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "text"));
        TestRecord<String, EnrichedArticle> record = stream.enriched().get(0);
        assertThat(record.headers().toArray())
                .extracting(Header::key)
                .containsExactly("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type");
        assertThat(header(record, "ce_id")).isEqualTo("a#1");
        assertThat(header(record, "ce_time")).isEqualTo("2018-05-24T12:00:00Z");
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
