package newswatch.enrich.topology;

import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One planned change of a store: planned and measured before any is applied.
 *
 * @param value null deletes
 */
record Write<V>(KeyValueStore<String, V> store, String key, V value) {
    void measure() {
        if (value != null) {
            Sizes.check(value);
        }
    }

    void apply() {
        if (value == null) {
            store.delete(key);
        } else {
            store.put(key, value);
        }
    }
}
