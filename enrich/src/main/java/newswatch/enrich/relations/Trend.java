package newswatch.enrich.relations;

/** Where a mood is against its own baseline. */
public enum Trend {
    IMPROVING,
    STEADY,
    WORSENING;

    /** Tenths away from the baseline at which a mood has left it: a statement's worth, over several acts. */
    static final int LEAVES = 15;

    /** Tenths within which it is back; the gap between the two keeps a mood at the edge from ringing daily. */
    static final int RETURNS = 8;

    /** The trend on the following day, given how far the mean then lies from the baseline. */
    Trend next(int away) {
        if (away >= LEAVES) {
            return IMPROVING;
        }
        if (away <= -LEAVES) {
            return WORSENING;
        }
        boolean stays = (this == IMPROVING && away > RETURNS) || (this == WORSENING && away < -RETURNS);
        return stays ? this : STEADY;
    }
}
