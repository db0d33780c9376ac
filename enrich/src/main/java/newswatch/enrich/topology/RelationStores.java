package newswatch.enrich.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.developments.LiveClaim;
import newswatch.enrich.developments.Tracked;
import newswatch.enrich.relations.MoodDay;
import newswatch.enrich.relations.MoodStanding;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of one task's relations. */
record RelationStores(
        KeyValueStore<String, LiveClaim> claims,
        KeyValueStore<String, HeardArticle> heard,
        KeyValueStore<String, Tracked> developments,
        KeyValueStore<String, String> anchors,
        KeyValueStore<String, MoodDay> moodDays,
        KeyValueStore<String, MoodStanding> moods) {

    /** In one order, which the description of the topology shows. */
    static Set<StoreBuilder<?>> builders() {
        return new LinkedHashSet<>(List.of(
                StateStore.CLAIMS.builder(),
                StateStore.HEARD.builder(),
                StateStore.DEVELOPMENTS.builder(),
                StateStore.ANCHORS.builder(),
                StateStore.MOOD_DAYS.builder(),
                StateStore.MOODS.builder()));
    }

    static RelationStores of(ProcessingContext context) {
        return new RelationStores(
                StateStore.CLAIMS.in(context),
                StateStore.HEARD.in(context),
                StateStore.DEVELOPMENTS.in(context),
                StateStore.ANCHORS.in(context),
                StateStore.MOOD_DAYS.in(context),
                StateStore.MOODS.in(context));
    }

    /** Entries from a key on and before another, in order, at most so many. */
    static <V> List<KeyValue<String, V>> range(KeyValueStore<String, V> store, String from, String before, int most) {
        List<KeyValue<String, V>> found = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.range(from, before)) {
            while (entries.hasNext() && found.size() < most) {
                KeyValue<String, V> entry = entries.next();
                if (!entry.key.equals(before)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    static <V> List<V> values(KeyValueStore<String, V> store, String from, String before) {
        return range(store, from, before, Integer.MAX_VALUE).stream()
                .map(entry -> entry.value)
                .toList();
    }
}
