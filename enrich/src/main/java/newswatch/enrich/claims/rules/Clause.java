package newswatch.enrich.claims.rules;

import newswatch.enrich.claims.lexicon.Passage;

/**
 * Who stands where in a passage, in units; ends exclusive, all -1 for a side that is not named.
 *
 * @param subjectEnd where the actor's words end
 */
public record Clause(int sourceStart, int subjectEnd, int targetStart, int targetEnd) {
    /** Whether the recipient's words begin there, perhaps behind an article. */
    boolean target(Passage passage, int position) {
        return targetEnd > targetStart && begins(passage, position, targetStart);
    }

    /** The same of the actor's. */
    boolean source(Passage passage, int position) {
        return subjectEnd > sourceStart && begins(passage, position, sourceStart);
    }

    private static boolean begins(Passage passage, int position, int start) {
        return start >= 0 && (start == position || (start == position + 1 && passage.article(position)));
    }

    /** Whether actor and recipient are one subject: "Norland and Suderia". */
    boolean together() {
        return targetEnd >= 0 && subjectEnd == targetEnd && sourceStart < targetStart;
    }
}
