package newswatch.alerts.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.view.Watched;
import newswatch.events.RelationState;

/**
 * A watch on the day of a digest.
 *
 * @param today from which days are counted
 * @param from of the event time that is new
 * @param to its end
 * @param replay its news is old, and so is its today
 */
record WatchDay(Watched watch, LocalDate today, Instant from, Instant to, boolean replay) {
    /**
     * What rang is told by when it reached Kafka. What did not ring has event time only, and comes in some time after its
     * publication: with this much of delay none of it falls between two digests.
     */
    private static final Duration LAG = Duration.ofHours(1);

    /** A watch that heard nothing for so long is being shown old news. */
    private static final Duration QUIET = Duration.ofDays(60);

    /** Between parties, or of one alone; how a party stands with others is context. */
    boolean ofParties(RelationState state) {
        return watch.parties().containsAll(List.of(state.relation().split("-")));
    }

    /** @param asOf the newest event time that is known of it */
    static WatchDay of(Watched watch, DigestSource.Request request, Optional<Instant> asOf) {
        Duration length = Duration.between(request.from(), request.to());
        Optional<Instant> old =
                asOf.filter(newest -> newest.isBefore(request.to().minus(QUIET)));
        Instant to = old.map(newest -> newest.plusMillis(1)).orElse(request.to().minus(LAG));
        return new WatchDay(
                watch,
                old.map(newest -> newest.atZone(request.zone()).toLocalDate()).orElse(request.day()),
                to.minus(length),
                to,
                old.isPresent());
    }
}
