package newswatch.enrich.claims.lexicon;

import java.util.Set;

/** Adverbs, times and quotation marks that may stand inside a pattern. */
final class SoftWords {
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> SPANS = Set.of("week", "month", "year");
    private static final Set<String> SOFT = Grammar.union(
            WEEKDAYS,
            Set.of(
                    "also",
                    "again",
                    "yesterday",
                    "today",
                    "tonight",
                    "once",
                    "ever",
                    "never",
                    "even",
                    "still",
                    "now",
                    "then",
                    "soon",
                    "later",
                    "earlier",
                    "just",
                    "both",
                    "all",
                    "already",
                    "yet",
                    "further",
                    "long",
                    "not",
                    "n't",
                    "instead",
                    "more"));
    private static final Set<String> NOT_ADVERBS = Set.of(
            "ally",
            "family",
            "italy",
            "assembly",
            "july",
            "early",
            "daily",
            "apply",
            "supply",
            "reply",
            "comply",
            "rely",
            "fly",
            "rally",
            "bully",
            "monopoly",
            "anomaly",
            "only",
            "likely",
            "unlikely",
            "friendly",
            "deadly",
            "weekly",
            "monthly",
            "imply",
            "ply",
            "holy",
            "ugly",
            "elderly",
            "multiply",
            "sally");

    private SoftWords() {}

    /** For each position the first one after the adverbs and time words that begin there. */
    static int[] pastSoft(Passage passage) {
        int[] past = new int[passage.size() + 1];
        past[passage.size()] = passage.size();
        for (int i = passage.size() - 1; i >= 0; i--) {
            int length = softLength(passage, i);
            past[i] = length == 0 ? i : past[i + length];
        }
        return past;
    }

    private static int softLength(Passage passage, int at) {
        String norm = passage.norm(at);
        if (SOFT.contains(norm) || adverb(norm) || opening(passage, at)) {
            return 1;
        }
        boolean last = norm.equals("last");
        boolean leads = last || norm.equals("on") || norm.equals("this");
        return (leads && WEEKDAYS.contains(passage.norm(at + 1))) || (last && SPANS.contains(passage.norm(at + 1)))
                ? 2
                : 0;
    }

    /** A quotation mark inside a clause: 'would be "honored" to meet'. */
    private static boolean opening(Passage passage, int at) {
        boolean apart = Set.of(",", "", ".", "!", "?", ":").contains(passage.norm(at - 1));
        return Grammar.QUOTES.contains(passage.norm(at)) && !apart;
    }

    private static boolean adverb(String norm) {
        return norm.length() > 4 && norm.endsWith("ly") && !NOT_ADVERBS.contains(norm);
    }
}
