package newswatch.enrich.claims.lexicon;

/**
 * What the gaps of patterns ask of each place of a passage, worked out once for all patterns that are tried on it: which
 * classes may begin there, and whether a gap may go on behind it.
 */
public final class Outlook {
    /** Another clause begins. */
    public static final int BARRIER = 1;
    /** "to" and a known verb. */
    public static final int INFINITIVE = 2;
    /** An inflected verb. */
    public static final int VERB = 4;

    private final long[] signatures;
    private final byte[] ends;

    Outlook(Passage passage) {
        int size = passage.size();
        signatures = new long[size];
        ends = new byte[size];
        for (int i = 0; i < size; i++) {
            signatures[i] = passage.senses(i).signature();
            ends[i] = (byte) ((passage.barrier(i) ? BARRIER : 0)
                    | (passage.infinitive(i) ? INFINITIVE : 0)
                    | (passage.verbForm(i) ? VERB : 0));
        }
    }

    /** Whether one of the classes may begin there, see {@link Senses#signature}. */
    public boolean may(int position, long classes) {
        return (signatures[position] & classes) != 0;
    }

    /** Whether one of the ends stands there, given as bits. */
    public boolean ends(int position, int bits) {
        return (ends[position] & bits) != 0;
    }
}
