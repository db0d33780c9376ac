package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.events.EventType;

/** Quotes the condition of a threat, a refusal or an offer. */
final class Conditions {
    private static final int MAX_UNITS = 30;

    private Conditions() {}

    /** From "if" or "unless" to the end of its clause, verbatim, or null. */
    static String of(Passage passage, String text, Act act) {
        boolean conditional =
                act.type() == EventType.THREATEN || act.type() == EventType.AGREE || act.type() == EventType.REJECT;
        for (int i = 0; conditional && i < passage.size(); i++) {
            if (passage.norm(i).equals("if") || passage.norm(i).equals("unless")) {
                int end = i + 1;
                while (end < Math.min(passage.size(), i + MAX_UNITS) && !ends(passage.norm(end))) {
                    end++;
                }
                return text.substring(
                        passage.unit(i).start(), passage.unit(end - 1).end());
            }
        }
        return null;
    }

    private static boolean ends(String norm) {
        return norm.equals(",") || norm.equals(".") || norm.equals(";") || norm.equals("\"") || norm.equals("\u201d");
    }
}
