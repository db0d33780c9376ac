package newswatch.enrich.topology;

import java.util.List;
import java.util.stream.Stream;
import newswatch.enrich.developments.RelationChange;
import newswatch.enrich.relations.MoodChange;
import newswatch.events.Alert;
import newswatch.events.DevelopmentState;
import newswatch.events.RelationState;

/**
 * All that an article's claims changed in a relation.
 *
 * @param relation none or one
 */
record RelationOutcome(List<DevelopmentState> developments, List<RelationState> relation, List<Alert> alerts) {

    static RelationOutcome of(RelationChange change, MoodChange mood) {
        return new RelationOutcome(
                change.published(),
                mood.standing() == null ? List.of() : List.of(mood.standing().state()),
                Stream.concat(change.alerts().stream(), mood.alerts().stream()).toList());
    }

    void measure() {
        developments.forEach(Sizes::check);
        relation.forEach(Sizes::check);
        alerts.forEach(Sizes::check);
    }
}
