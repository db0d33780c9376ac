package newswatch.enrich.relations;

import java.util.List;
import newswatch.events.Alert;

/**
 * What an article changed in the mood of a relation.
 *
 * @param days days whose impulses changed, whole; an empty one is to be forgotten
 * @param standing the new standing, or null when nothing changed
 */
public record MoodChange(List<MoodDay> days, MoodStanding standing, List<Alert> alerts) {
    static final MoodChange NONE = new MoodChange(List.of(), null, List.of());
}
