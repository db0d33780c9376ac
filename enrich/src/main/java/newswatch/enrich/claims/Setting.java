package newswatch.enrich.claims;

/**
 * Where in its article a sentence stands.
 *
 * @param sentence number of it, from zero
 * @param recap its paragraph tells of the past: it names an old day, and no recent one
 */
record Setting(int sentence, boolean recap) {
    private static final int LEAD = 4;

    boolean lead() {
        return sentence < LEAD;
    }
}
