package newswatch.enrich.relations;

import java.util.Map;
import newswatch.events.RelationState;

/**
 * Where a relation's mood stood after its last change.
 *
 * @param announced direction ({@code PRK>USA}) to the trend last told; a missing one is steady
 */
public record MoodStanding(RelationState state, Map<String, Trend> announced) {
    public MoodStanding {
        announced = announced == null ? Map.of() : Map.copyOf(announced);
    }
}
