package newswatch.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import newswatch.enrich.developments.InMemoryRelation;
import newswatch.enrich.developments.Lane;
import newswatch.enrich.developments.RelationChange;
import newswatch.enrich.developments.RelationMemory;
import newswatch.enrich.developments.Tracker;
import newswatch.enrich.watch.Router;
import newswatch.events.ArticleClaims;
import newswatch.events.EnrichedArticle;
import newswatch.events.ObjectKind;
import newswatch.events.Quad;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRelationTest {
    private static final String KEY = Stream.WATCH + "|PRK-USA";
    private static final Instant START = Instant.parse("2018-05-01T12:00:00Z");
    private static final List<String> ACTS = List.of(
            "USA PRK REJECT meet",
            "PRK USA AGREE -",
            "USA PRK THREATEN violence",
            "PRK USA CONSULT visit",
            "USA PRK COERCE restrict",
            "PRK USA AGREE - MEETING",
            "USA PRK REJECT meet MEETING",
            "PRK USA MOBILIZE weapons LAUNCH",
            "PRK USA CONCEDE - LAUNCH");

    @TempDir
    Path stateDir;

    private RelationStores stores;
    private List<KeyValueStore<String, ?>> opened;

    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(
                Stream.properties(stateDir, new io.micrometer.core.instrument.simple.SimpleMeterRegistry()),
                new TaskId(0, 0),
                stateDir.toFile());
        stores = new RelationStores(
                store(StateStore.CLAIMS, context.getStateStoreContext()),
                store(StateStore.HEARD, context.getStateStoreContext()),
                store(StateStore.DEVELOPMENTS, context.getStateStoreContext()),
                store(StateStore.ANCHORS, context.getStateStoreContext()),
                store(StateStore.MOOD_DAYS, context.getStateStoreContext()),
                store(StateStore.MOODS, context.getStateStoreContext()));
        opened = List.of(
                stores.claims(),
                stores.heard(),
                stores.developments(),
                stores.anchors(),
                stores.moodDays(),
                stores.moods());
    }

    @AfterEach
    void close() {
        opened.forEach(KeyValueStore::close);
    }

    @Test
    void the_stores_remember_what_the_heap_remembers() {
        assertRemembered(() -> {});
    }

    @Test
    void entries_that_do_not_say_what_a_development_is_about_are_read_too() {
        assertRemembered(this::leaveIdsAlone);
    }

    /** @param between happens to the stores after every third article */
    private void assertRemembered(Runnable between) {
        Tracker tracker = new Tracker(Stream.watch(), "1");
        InMemoryRelation heap = new InMemoryRelation();
        StoredRelation disk = new StoredRelation(stores, KEY);
        Random random = new Random(7);
        for (int revision = 1; revision <= 120; revision++) {
            ArticleClaims input = said("a" + random.nextInt(25), revision, random);
            RelationChange expected = tracker.track(heap, input);
            RelationChange change = tracker.track(disk, input);
            assertThat(change).isEqualTo(expected);
            heap.apply(expected);
            disk.plan(change, input).forEach(Write::apply);
            if (revision % 3 == 0) {
                between.run();
            }
        }
        assertSame(heap, disk);
    }

    /** As they were written once. */
    private void leaveIdsAlone() {
        RelationStores.range(stores.anchors(), KEY, KEY + "~", Integer.MAX_VALUE)
                .forEach(entry -> stores.anchors()
                        .put(entry.key, AnchorEntry.read(entry.value).development()));
    }

    @Test
    void what_expires_takes_nothing_else_with_it() {
        Tracker tracker = new Tracker(Stream.watch(), "1");
        InMemoryRelation heap = new InMemoryRelation();
        StoredRelation disk = new StoredRelation(stores, KEY);
        StoredRelation neighbour = new StoredRelation(stores, Stream.WATCH + "|PRK");
        Random random = new Random(8);
        for (int revision = 1; revision <= 40; revision++) {
            ArticleClaims input = said("a" + revision, revision, random);
            RelationChange change = tracker.track(heap, input);
            heap.apply(change);
            disk.plan(change, input).forEach(Write::apply);
            neighbour.plan(change, input).forEach(Write::apply);
        }
        new Expiry(stores, KEY)
                .plan(LocalDate.parse("2018-05-01").plusDays(431))
                .forEach(Write::apply);
        assertSame(heap, disk);
        new Expiry(stores, KEY).plan(LocalDate.parse("2020-01-01")).forEach(Write::apply);
        assertSame(new InMemoryRelation(), disk);
        assertSame(heap, neighbour);
        assertThat(disk.claimsOf("a1")).isEmpty();
    }

    @Test
    void what_is_old_is_looked_for_once_a_week_of_event_time() {
        LocalDate first = LocalDate.parse("2018-05-03"); // a Thursday, as 1 January 1970 was
        assertThat(Expiry.due(first, first.plusDays(6))).isFalse();
        assertThat(Expiry.due(first.plusDays(6), first.plusDays(7))).isTrue();
        assertThat(Expiry.due(first.plusDays(7), first)).isFalse();
        assertThat(Expiry.due(first, first.plusYears(1))).isTrue();
        assertThat(Expiry.due(LocalDate.MAX, first)).isFalse();
    }

    private static void assertSame(RelationMemory expected, RelationMemory actual) {
        LocalDate from = LocalDate.parse("2018-01-01");
        LocalDate to = LocalDate.parse("2018-12-31");
        for (Quad family : Quad.values()) {
            for (Lane.Stage stage : Lane.Stage.values()) {
                Lane lane = new Lane(family, stage, false);
                assertThat(actual.claims(lane, from, to)).isEqualTo(expected.claims(lane, from, to));
                assertThat(actual.developments(lane, from, to)).isEqualTo(expected.developments(lane, from, to));
                for (ObjectKind kind : ObjectKind.values()) {
                    assertThat(actual.about(kind, lane, from, to)).isEqualTo(expected.about(kind, lane, from, to));
                }
                expected.developments(lane, from, to).forEach(each -> assertThat(actual.development(each.id()))
                        .contains(each));
            }
        }
        for (int article = 0; article < 50; article++) {
            assertThat(actual.claimsOf("a" + article)).isEqualTo(expected.claimsOf("a" + article));
        }
    }

    private static ArticleClaims said(String article, int revision, Random random) {
        StringBuilder text = new StringBuilder("Text.\n");
        for (int line = random.nextInt(3); line >= 0; line--) {
            text.append(ACTS.get(random.nextInt(ACTS.size()))).append('\n');
        }
        String at = START.plus(Duration.ofHours(random.nextInt(24 * 20))).toString();
        EnrichedArticle enriched = Prepared.annotate(Prepared.article(article, at, text.toString()), revision);
        Router router = new Router(Stream.watch());
        ArticleClaims said = router.route(enriched).get("PRK-USA");
        return said == null || random.nextInt(10) == 0 ? router.silence(enriched, "PRK-USA") : said;
    }

    private static <V> KeyValueStore<String, V> store(StateStore<V> table, StateStoreContext context) {
        StoreBuilder<KeyValueStore<String, V>> builder = table.builder().withLoggingDisabled();
        KeyValueStore<String, V> store = builder.build();
        store.init(context, store);
        return store;
    }
}
