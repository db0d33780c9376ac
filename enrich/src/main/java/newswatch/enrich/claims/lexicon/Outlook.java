package newswatch.enrich.claims.lexicon;

/**
 * What the gaps of patterns ask of each place of a passage, worked out once for all patterns that are tried on it, where one asks: which
 * classes may begin there, and whether a gap may go on behind it.
 */
public final class Outlook {
    /** Another clause begins. */
    public static final int BARRIER = 1;
    /** "to" and a known verb. */
    public static final int INFINITIVE = 2;
    /** An inflected verb. */
    public static final int VERB = 4;

    private static final int KNOWN = 8;

    private final Passage passage;
    private final byte[] ends;

    Outlook(Passage passage) {
        this.passage = passage;
        ends = new byte[passage.size()];
    }

    /** Whether one of the classes may begin there, see {@link Senses#signature}. */
    public boolean may(int position, long classes) {
        return (passage.senses(position).signature() & classes) != 0;
    }

    /** Whether one of the ends stands there, given as bits. */
    public boolean ends(int position, int bits) {
        if (ends[position] == 0) {
            ends[position] = (byte) (KNOWN
                    | (passage.barrier(position) ? BARRIER : 0)
                    | (passage.infinitive(position) ? INFINITIVE : 0)
                    | (passage.verbForm(position) ? VERB : 0));
        }
        return (ends[position] & bits) != 0;
    }
}
