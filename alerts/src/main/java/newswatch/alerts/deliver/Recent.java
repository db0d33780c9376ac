package newswatch.alerts.deliver;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps the latest few thousand keys. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 5_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
