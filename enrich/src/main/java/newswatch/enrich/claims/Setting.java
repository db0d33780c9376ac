package newswatch.enrich.claims;

/**
 * Where in its article a sentence stands.
 *
 * @param sentence number of it, from zero
 * @param recap its paragraph tells of the past: it names an old day, and no recent one
 * @param aside its clause tells it in passing
 */
record Setting(int sentence, boolean recap, boolean aside) {
    private static final int LEAD = 4;

    boolean lead() {
        return sentence < LEAD;
    }
}
