package newswatch.enrich.claims.rules;

/**
 * A rule met in a passage; positions are units of it.
 *
 * @param elements parts of the pattern met, gaps not counted; a class asked of a side counts as one
 * @param lastStart where the last part begins
 * @param passive the subject suffers the act
 */
public record Match(Rule rule, int start, int end, int elements, int lastStart, boolean passive) {
    /** Longest first; of equals the nearer object, but the head of a compound before its modifier. */
    boolean betterThan(Match other) {
        if (other == null || elements != other.elements) {
            return other == null || elements > other.elements;
        }
        if (other.end == lastStart || end == other.lastStart) {
            return other.end == lastStart;
        }
        return lastStart != other.lastStart ? lastStart < other.lastStart : end > other.end;
    }
}
