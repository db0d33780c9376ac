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
    /** Kinds of rules as bits, see {@link #kinds}: whoever speaks may do it; a meeting; nobody need govern it. */
    public static final int SPOKEN = 1;

    public static final int MEETS = 2;
    public static final int UNGOVERNED = 4;
    public static final int OTHER = 8;
    public static final int ANY = SPOKEN | MEETS | UNGOVERNED | OTHER;

    /** What it may come to once it lies ahead or its frame is filled. */
    int kinds() {
        boolean rejects = frame != null || act.type() == EventType.REJECT;
        boolean threat = act.type() == EventType.THREATEN || act.type().quad() == Quad.MATERIAL_CONFLICT;
        boolean said = rejects || threat || id.endsWith(".said");
        boolean meets = rejects || act.type() == EventType.CONSULT;
        // crowds protest, captives are won free, and "unmoved by" says what is told of whoever comes behind
        boolean ungoverned =
                act.type() == EventType.PROTEST || act.type() == EventType.RETREAT || id.equals("reject.unmoved");
        return OTHER | (said ? SPOKEN : 0) | (meets ? MEETS : 0) | (ungoverned ? UNGOVERNED : 0);
    }
}
