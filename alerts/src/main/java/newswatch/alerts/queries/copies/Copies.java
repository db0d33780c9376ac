package newswatch.alerts.queries.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.events.Alert;

/**
 * What each standing query was told of late, to tell a copy by. It remembers three days of event time, so many alerts of
 * a query, and so many in all; what is forgotten rings again. For one thread.
 */
public final class Copies {
    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final int MOST_OF_A_QUERY = 1_000;
    private static final int MOST = 100_000;

    private record Told(String alert, Instant at, Fingerprint fingerprint) {}

    /** The query that was told longest ago comes first. */
    private final Map<String, Deque<Told>> told = new LinkedHashMap<>(16, 0.75f, true);

    private int size;

    /**
     * Whether the alert tells a near-identical copy of what its query was told by another one. It is remembered, too, so
     * that a copy of the copy is one.
     */
    public boolean copy(Alert alert) {
        Optional<Fingerprint> fingerprint = alert.match() == null
                ? Optional.empty()
                : Fingerprint.parse(alert.match().fingerprint());
        return fingerprint
                .filter(given -> copy(alert.match().query(), new Told(alert.id(), alert.at(), given)))
                .isPresent();
    }

    private boolean copy(String query, Told now) {
        Deque<Told> before = told.computeIfAbsent(query, id -> new ArrayDeque<>());
        boolean copy = false;
        boolean known = false;
        for (Told each : before) {
            known |= each.alert().equals(now.alert());
            copy |= !each.alert().equals(now.alert())
                    && within(each.at(), now.at())
                    && each.fingerprint().near(now.fingerprint());
        }
        if (!known) {
            remember(before, now);
        }
        return copy;
    }

    private static boolean within(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(REMEMBERED) <= 0;
    }

    private void remember(Deque<Told> before, Told now) {
        before.addLast(now);
        size++;
        while (before.size() > MOST_OF_A_QUERY || !within(before.peekFirst().at(), now.at())) {
            before.removeFirst();
            size--;
        }
        Iterator<Deque<Told>> longestAgo = told.values().iterator();
        while (size > MOST) {
            size -= longestAgo.next().size();
            longestAgo.remove();
        }
    }
}
