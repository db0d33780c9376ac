package newswatch.enrich.claims.lexicon;

/**
 * The grammar's classes that a word is in, or that any word of a passage is in: a set that is asked at nearly every word.
 *
 * @param low the first 64 of {@link Nouns}, a bit each
 * @param high the others
 */
@SuppressWarnings("EnumOrdinal") // the places leave no process
record NounBits(long low, long high) {
    static final NounBits NONE = new NounBits(0, 0);

    static NounBits of(Nouns nouns) {
        long bit = 1L << nouns.ordinal();
        return nouns.ordinal() < Long.SIZE ? new NounBits(bit, 0) : new NounBits(0, bit);
    }

    boolean has(Nouns nouns) {
        long bits = nouns.ordinal() < Long.SIZE ? low : high;
        return (bits >>> nouns.ordinal() & 1) != 0;
    }

    NounBits and(NounBits other) {
        return new NounBits(low | other.low, high | other.high);
    }
}
