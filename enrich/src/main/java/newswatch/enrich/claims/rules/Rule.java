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
    /** Kinds of rules as bits, see {@link #kinds}. */
    public static final int THREATENS = 1;

    public static final int MEETS = 2;
    public static final int OTHER = 4;
    public static final int ANY = THREATENS | MEETS | OTHER;

    /** What it may come to once it lies ahead or its frame is filled: a threat, a meeting held or called off. */
    int kinds() {
        boolean rejects = frame != null || act.type() == EventType.REJECT;
        boolean threat = act.type() == EventType.THREATEN || act.type().quad() == Quad.MATERIAL_CONFLICT;
        boolean meeting = act.type() == EventType.CONSULT;
        return OTHER | (rejects || threat ? THREATENS : 0) | (rejects || meeting ? MEETS : 0);
    }
}
