package newswatch.enrich.developments;

import java.util.List;
import newswatch.events.Alert;
import newswatch.events.DevelopmentState;

/**
 * All that one {@link newswatch.events.ArticleClaims} changes in its relation: remove, then add, then put.
 *
 * @param removed claims to forget, by lane and key
 * @param added claims to remember, by lane and key
 * @param tracked developments that changed, whole; put by id (moving one that is {@link Tracked#indexed} to its new
 *     day). Echoes of acts that live in another relation are among them: they move the mood and are not published
 * @param alerts decisions to tell, each once
 */
public record RelationChange(
        List<LiveClaim> removed, List<LiveClaim> added, List<Tracked> tracked, List<Alert> alerts) {
    public static final RelationChange NONE = new RelationChange(List.of(), List.of(), List.of(), List.of());

    public RelationChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        tracked = List.copyOf(tracked);
        alerts = List.copyOf(alerts);
    }

    /** What {@code newswatch.developments} is told. */
    public List<DevelopmentState> published() {
        return tracked.stream()
                .filter(each -> !each.lane().echo())
                .map(Tracked::state)
                .toList();
    }
}
