package newswatch.enrich.topology;

import java.util.List;
import newswatch.enrich.developments.LiveClaim;
import newswatch.enrich.developments.Tracked;
import newswatch.enrich.relations.MoodDay;
import newswatch.enrich.relations.MoodStanding;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A named store on disk with its changelog: the one table of all state. Keys are text, ordered as bytes; those of a
 * relation begin with {@code watch|relation|}. Names and formats outlive a release.
 */
record StateStore<V>(String name, Class<V> type) {
    /** Article id. */
    static final StateStore<KnownArticle> ARTICLES = new StateStore<>("articles-known", KnownArticle.class);

    /** Relation, lane, {@link LiveClaim#key}, which begins with its day. */
    static final StateStore<LiveClaim> CLAIMS = new StateStore<>("relation-claims", LiveClaim.class);

    /** Relation, article id. */
    static final StateStore<HeardArticle> HEARD = new StateStore<>("relation-articles", HeardArticle.class);

    /** Relation, development id. */
    static final StateStore<Tracked> DEVELOPMENTS = new StateStore<>("relation-developments", Tracked.class);

    /** Relation, lane, key of the anchor, which begins with its day: {@link AnchorEntry}. */
    static final StateStore<String> ANCHORS = new StateStore<>("relation-anchors", String.class);

    /** Relation, day. */
    static final StateStore<MoodDay> MOOD_DAYS = new StateStore<>("relation-mood-days", MoodDay.class);

    /** Relation. */
    static final StateStore<MoodStanding> MOODS = new StateStore<>("relation-moods", MoodStanding.class);

    static final List<StateStore<?>> ALL = List.of(ARTICLES, CLAIMS, HEARD, DEVELOPMENTS, ANCHORS, MOOD_DAYS, MOODS);

    static final List<String> NAMES = ALL.stream().<String>map(StateStore::name).toList();

    StoreBuilder<KeyValueStore<String, V>> builder() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), new RememberingSerde<>(type));
    }

    KeyValueStore<String, V> in(ProcessingContext context) {
        return context.getStateStore(name);
    }
}
