package newswatch.enrich.claims.rules;

import newswatch.events.EventType;
import newswatch.events.Quad;

/**
 * A compiled rule.
 *
 * @param source symbol that must stand in the actor's words, or -1
 * @param target symbol that must stand in the recipient's words, or -1
 * @param frame null for a plain act
 */
public record Rule(String id, Act act, Frame frame, int source, int target, Trust trust) {
    /** Whether it tells a threat, or may once it lies ahead or a frame is filled. */
    boolean threatens() {
        return frame != null
                || act.type() == EventType.THREATEN
                || act.type() == EventType.REJECT
                || act.type().quad() == Quad.MATERIAL_CONFLICT;
    }
}
