package newswatch.enrich.claims.syntax;

/**
 * A noun phrase; positions are units of the passage.
 *
 * @param head its last noun
 * @param preposition where the preposition before it stands, or -1
 * @param time it tells when: "last week"
 */
public record Phrase(int start, int end, int head, int preposition, boolean time) {
    public boolean free() {
        return preposition < 0 && !time;
    }
}
