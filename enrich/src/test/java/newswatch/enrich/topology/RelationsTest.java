package newswatch.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswatch.enrich.topology.Prepared.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.watch.Router;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.ArticleClaims;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.RelationState;
import newswatch.events.Status;
import newswatch.events.WatchedClaim;
import newswatch.events.kafka.Topics;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {
    private static final String REJECTED = "USA PRK REJECT meet";
    private static final String AGREED = "USA PRK AGREE -";
    private static final String SANCTIONED = "USA PRK COERCE restrict";

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
    void a_claim_opens_a_development_and_rings() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED));
        assertThat(statuses()).containsExactly(Map.entry(EventType.REJECT, Status.REPORTED));
        TestRecord<String, Alert> alert = stream.alerts().get(0);
        assertThat(alert.key()).isEqualTo("PRK-USA");
        assertThat(alert.value().kind()).isEqualTo(AlertKind.DEVELOPMENT_REPORTED);
        assertThat(alert.headers().toArray())
                .extracting(Header::key)
                .containsExactly("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type");
        assertThat(header(alert, "ce_id")).isEqualTo(alert.value().id());
        assertThat(header(alert, "ce_type")).isEqualTo("newswatch.development.reported");
    }

    @Test
    void a_revision_replaces_what_the_article_said() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", AGREED));
        assertThat(statuses())
                .containsEntry(EventType.REJECT, Status.RETRACTED)
                .containsEntry(EventType.AGREE, Status.REPORTED);
    }

    @Test
    void a_dropped_claim_retracts_its_development_and_says_so() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED + "\n" + SANCTIONED));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", REJECTED));
        assertThat(statuses())
                .containsEntry(EventType.REJECT, Status.REPORTED)
                .containsEntry(EventType.COERCE, Status.RETRACTED);
        assertThat(stream.alerts()).extracting(alert -> alert.value().kind()).contains(AlertKind.DEVELOPMENT_RETRACTED);
    }

    @Test
    void a_revision_that_no_longer_speaks_of_a_relation_is_heard_there() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", "CHN PRK CONSULT visit"));
        assertThat(statuses()).containsEntry(EventType.REJECT, Status.RETRACTED);
        assertThat(stream.known("a").relations()).containsExactly("triangle|CHN-PRK");
    }

    @Test
    void a_tombstone_takes_back_what_the_article_said() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED));
        stream.pipe("a", null);
        assertThat(statuses()).containsExactly(Map.entry(EventType.REJECT, Status.RETRACTED));
    }

    @Test
    void a_forgotten_article_leaves_no_words_behind() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED + "\n" + SANCTIONED));
        stream.pipe(article("b", "2018-05-24T12:30:00Z", REJECTED));
        stream.pipe(article("a", "2018-05-24T13:00:00Z", REJECTED)); // the sanction is withdrawn, and still quoted
        stream.developments();
        stream.alerts();
        stream.pipe("a", null);
        List<DevelopmentState> told = stream.developments();
        assertThat(told).extracting(state -> state.development().type()).contains(EventType.REJECT, EventType.COERCE);
        assertThat(quotesOf("a", told.stream().flatMap(state -> state.evidence().stream())))
                .isNotEmpty()
                .containsOnly("");
        assertThat(told).noneMatch(state -> state.articles().contains("a"));
        assertThat(quotesOf("a", stream.alerts().stream().flatMap(alert -> alert.value().evidence().stream())))
                .allMatch(String::isEmpty);
        assertThat(stream.stored()).isNotEmpty().noneMatch(value -> value.contains(SANCTIONED));
    }

    @Test
    void a_forgotten_article_is_known_without_its_words_also_where_it_alone_spoke() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", SANCTIONED));
        stream.pipe("a", null);
        stream.pipe(article("b", "2018-05-25T12:00:00Z", REJECTED));
        assertThat(stream.alerts())
                .filteredOn(alert -> alert.value().kind() == AlertKind.DEVELOPMENT_RETRACTED)
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.value().evidence().get(0).quote()).isEmpty());
        assertThat(stream.stored()).noneMatch(value -> value.contains(SANCTIONED));
    }

    private static List<String> quotesOf(String article, java.util.stream.Stream<Evidence> evidence) {
        return evidence.filter(each -> each.article().equals(article))
                .map(Evidence::quote)
                .toList();
    }

    @Test
    void what_another_article_still_says_stands() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", REJECTED));
        stream.pipe(article("b", "2018-05-24T12:30:00Z", REJECTED));
        stream.pipe("a", null);
        assertThat(statuses()).doesNotContainValue(Status.RETRACTED).hasSize(1);
    }

    @Test
    void claims_of_an_older_revision_are_ignored() {
        stream.say(claims("a", 2, REJECTED));
        stream.say(claims("a", 1, SANCTIONED));
        assertThat(statuses()).containsOnlyKeys(EventType.REJECT);
        assertThat(stream.count("newswatch.enrich.relations", "outcome", "stale"))
                .isOne();
    }

    @Test
    void claims_that_cannot_be_tracked_leave_the_relation_as_it_was() { // K14
        stream.say(claims("a", 1, REJECTED));
        stream.say(broken(claims("b", 1, SANCTIONED)));
        stream.say(claims("c", 1, REJECTED));
        assertThat(statuses()).containsOnlyKeys(EventType.REJECT);
        TestRecord<String, byte[]> letter = stream.deadLetters().get(0);
        assertThat(header(letter, "newswatch.reason")).isEqualTo("failed");
        assertThat(letter.key()).isEqualTo("triangle|PRK-USA");
        assertThat(stream.heard("triangle|PRK-USA|b")).isNull();
    }

    @Test
    void what_concerns_an_interested_side_is_shown_and_never_rings() {
        stream.pipe(article("a", "2018-05-24T12:00:00Z", "PRK KOR REJECT meet"));
        assertThat(stream.developments()).allMatch(state -> state.context()).hasSize(1);
        assertThat(stream.alerts()).isEmpty();
    }

    @Test
    void the_mood_follows_and_a_shift_rings_when_the_day_is_over() {
        for (int i = 0; i < 5; i++) {
            String at = "2018-05-2" + i + "T12:00:00Z";
            stream.pipe(article("a" + i, at, SANCTIONED + "\nUSA PRK ASSAULT aerial"));
        }
        List<TestRecord<String, RelationState>> states = stream.read(Topics.RELATIONS);
        TestRecord<String, RelationState> last = states.get(states.size() - 1);
        assertThat(last.key()).isEqualTo("triangle|PRK-USA");
        assertThat(last.value().moods())
                .filteredOn(mood -> mood.side().equals("USA"))
                .allMatch(mood -> mood.mean() < -15);
        assertThat(stream.alerts())
                .filteredOn(alert -> alert.value().kind() == AlertKind.RELATION_SHIFTED)
                .hasSize(1);
    }

    private Map<EventType, Status> statuses() {
        Map<EventType, Status> statuses = new LinkedHashMap<>();
        stream.developments()
                .forEach(state -> statuses.put(
                        state.development().type(), state.development().status()));
        return statuses;
    }

    private static ArticleClaims claims(String article, int revision, String text) {
        return new Router(Stream.watch())
                .route(Prepared.annotate(article(article, "2018-05-24T12:00:00Z", text), revision))
                .get("PRK-USA");
    }

    private static ArticleClaims broken(ArticleClaims claims) {
        return new ArticleClaims(
                claims.watch(),
                claims.relation(),
                claims.article(),
                claims.revision(),
                claims.url(),
                claims.outlet(),
                claims.authors(),
                claims.publishedAt(),
                claims.seenAt(),
                claims.genre(),
                claims.backfill(),
                claims.wording(),
                List.of(new WatchedClaim(WatchedClaim.Part.OPENS, null, null)));
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
