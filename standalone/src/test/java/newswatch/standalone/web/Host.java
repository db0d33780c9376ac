package newswatch.standalone.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A site with the requests that wait for its answers. */
final class Host {
    private final Site site;
    private final Visits visits;
    private final Clock clock;
    private final Set<Connection> waiting = new HashSet<>();

    Host(Site site, Clock clock) {
        this.site = site;
        this.visits = new Visits(site);
        this.clock = clock;
    }

    Visits visits() {
        return visits;
    }

    Clock clock() {
        return clock;
    }

    Answer ask(Asked asked, Connection connection) {
        Instant now = clock.instant();
        // one that hung up may not have been noticed yet
        List<Connection> others = new ArrayList<>(waiting);
        others.forEach(Connection::notice);
        visits.arrived(asked, now, waiting.size());
        waiting.add(connection);
        return site.answer(asked, now);
    }

    /** @param when just before the last byte */
    void answered(Connection connection, Answer answer, Instant when) {
        waiting.remove(connection);
        String seconds = answer.headers().getOrDefault("Retry-After", "0");
        visits.answered(when, Duration.ofSeconds(Long.parseLong(seconds)));
    }

    void closed(Connection connection) {
        if (waiting.remove(connection)) {
            visits.hungUp();
        }
    }
}
