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
    /** Kinds of rules as bits, see {@link #kinds}: whoever speaks may do it. */
    public static final int SPOKEN = 1;

    /** A meeting: it may say when something else was. */
    public static final int MEETS = 2;

    /** It may be told as what is between two. */
    public static final int JOINS = 4;

    /** Weapons used: it may be told by where they come from. */
    public static final int FIRES = 8;

    /** Nobody need govern it. */
    public static final int UNGOVERNED = 16;

    public static final int OTHER = 32;

    /** What it may come to once it lies ahead or its frame is filled. */
    int kinds() {
        boolean framed = frame != null;
        Quad quad = act.type().quad();
        boolean rejects = framed || act.type() == EventType.REJECT;
        boolean threat = act.type() == EventType.THREATEN || quad == Quad.MATERIAL_CONFLICT;
        boolean said = rejects || threat || id.endsWith(".said");
        boolean joins = rejects || quad == Quad.VERBAL_COOPERATION || quad == Quad.MATERIAL_COOPERATION;
        boolean fires = framed || "weapons".equals(act.mode());
        // crowds protest, captives are won free, and "unmoved by" says what is told of whoever comes behind
        boolean ungoverned =
                act.type() == EventType.PROTEST || act.type() == EventType.RETREAT || id.equals("reject.unmoved");
        return OTHER
                | (said ? SPOKEN : 0)
                | (act.type() == EventType.CONSULT ? MEETS : 0)
                | (joins ? JOINS : 0)
                | (fires ? FIRES : 0)
                | (ungoverned ? UNGOVERNED : 0);
    }
}
