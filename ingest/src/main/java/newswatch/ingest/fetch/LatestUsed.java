package newswatch.ingest.fetch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Things by name, of which the longest unused go when there are too many. */
final class LatestUsed<V> {
    private final Map<String, V> values;

    LatestUsed(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V of(String name, Function<String, V> make) {
        V known = values.get(name);
        if (known == null) {
            known = make.apply(name);
            values.put(name, known);
        }
        return known;
    }

    /** Null where it is not known. */
    synchronized V known(String name) {
        return values.get(name);
    }

    /** Forgets the longest unused and returns it; null where there is none. */
    synchronized V dropEldest() {
        Iterator<V> eldest = values.values().iterator();
        if (!eldest.hasNext()) {
            return null;
        }
        V dropped = eldest.next();
        eldest.remove();
        return dropped;
    }

    synchronized int size() {
        return values.size();
    }
}
