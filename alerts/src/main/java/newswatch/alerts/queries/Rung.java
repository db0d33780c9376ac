package newswatch.alerts.queries;

import java.util.LinkedHashSet;
import java.util.Set;

/** The alerts written last, by id: an article that is revised meets a query again and rings no more. */
final class Rung {
    private static final int MOST = 100_000;

    private final Set<String> alerts = new LinkedHashSet<>();

    /** Whether this is the first time. */
    boolean first(String alert) {
        boolean first = alerts.add(alert);
        if (alerts.size() > MOST) {
            alerts.remove(alerts.iterator().next());
        }
        return first;
    }
}
