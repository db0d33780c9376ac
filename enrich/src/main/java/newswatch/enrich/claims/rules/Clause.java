package newswatch.enrich.claims.rules;

/**
 * Who stands where in a passage, in units; ends exclusive, all -1 for a side that is not named.
 *
 * @param subjectEnd where the actor's words end
 */
public record Clause(int sourceStart, int subjectEnd, int targetStart, int targetEnd) {
    /** Whether actor and recipient are one subject: "Norland and Suderia". */
    boolean together() {
        return targetEnd >= 0 && subjectEnd == targetEnd && sourceStart < targetStart;
    }
}
