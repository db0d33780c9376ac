package newswatch.standalone.deliver;

/** How an endpoint treats what is posted to it. */
public enum Temper {
    /** Takes everything at once. */
    SOUND,
    /** Takes everything after some seconds. */
    SLOW,
    /** Takes, fails, asks for quiet and loses its own answers, by turns. */
    FLAPPING,
    /** Nobody listens there. */
    REFUSING,
    /** Never answers. */
    MUTE,
    /** Answers 500, for ever. */
    FAILING;

    /** Whether it never takes anything. */
    boolean dead() {
        return this == REFUSING || this == MUTE || this == FAILING;
    }
}
