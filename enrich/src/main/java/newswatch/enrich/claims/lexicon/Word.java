package newswatch.enrich.claims.lexicon;

/**
 * All that a lexicon and the grammar know of one word, looked up once.
 *
 * @param phrases that begin with it, or null
 * @param forms the verb forms it may be, see {@link Form#bit}; 0 for no verb
 * @param nounlike a verb's form that is more often a noun
 * @param opens a pattern may begin with it
 * @param closed number of its closed class in the grammar, or -1
 * @param classes see {@link WordClass#bits}
 * @param nouns what the grammar lists it in
 * @param bit of its hash, see {@link PhraseNode#goesOn}; 0 for a word that stands in no phrase
 */
record Word(
        PhraseNode phrases,
        int forms,
        boolean nounlike,
        boolean opens,
        int closed,
        int classes,
        NounBits nouns,
        long bit) {
    /** Unknown, or outside every passage. */
    static final Word NONE = new Word(null, 0, false, false, -1, 0, NounBits.NONE, 0);
    /** Unknown, but for its ending. */
    static final Word ADVERB = new Word(null, 0, false, false, -1, WordClass.SOFT.bit(), NounBits.NONE, 0);

    boolean in(WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }
}
