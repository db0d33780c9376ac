package newswatch.enrich.claims.lexicon;

import java.util.Set;
import newswatch.enrich.text.Words;

/** Words that only say how sure somebody is of what he names: "what appeared to be", "what it said was". */
final class Hedges {
    private static final int REACH = 8;
    private static final Set<String> NAMED =
            Words.of("called", "calls", "termed", "terms", "dubbed", "dubs", "deemed", "deems", "labeled", "labels");
    private static final Set<String> AS = Words.of(
            "described", "describes", "billed", "bills", "touted", "touts", "characterized", "regarded", "known");
    private static final Set<String> GUESSED = Words.of(
            "said",
            "says",
            "claimed",
            "claims",
            "believed",
            "believes",
            "thought",
            "suspected",
            "suspects",
            "presumed",
            "assumed",
            "insisted",
            "insists",
            "appeared",
            "appears",
            "seemed",
            "seems",
            "reported",
            "reports",
            "confirmed",
            "estimated");
    private static final Set<String> IS = Words.of("is", "are", "was", "were");
    private static final Set<String> ENDS = Words.of(",", ".", ";", ":", "");

    private Hedges() {}

    /** How many units the hedge has that begins with "what" there, or 0. */
    static int length(Passage passage, int what) {
        for (int i = what + 1; i < what + REACH && !ENDS.contains(passage.norm(i)); i++) {
            if (closes(passage.norm(i - 2), passage.norm(i - 1), passage.norm(i))) {
                return i + 1 - what;
            }
        }
        return 0;
    }

    private static boolean closes(String second, String first, String norm) {
        boolean said = IS.contains(norm) && GUESSED.contains(first);
        boolean be = norm.equals("be")
                && ((first.equals("to") && GUESSED.contains(second)) || first.equals("may") || first.equals("could"));
        boolean been = norm.equals("been") && first.equals("have") && !second.equals("not");
        boolean like = norm.equals("like") && first.startsWith("look");
        return NAMED.contains(norm) || said || be || been || like || (norm.equals("as") && AS.contains(first));
    }
}
