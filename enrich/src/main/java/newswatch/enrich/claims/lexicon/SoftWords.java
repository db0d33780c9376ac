package newswatch.enrich.claims.lexicon;

import java.util.Set;
import newswatch.enrich.text.Words;

/** Adverbs, times and quotation marks that may stand inside a pattern. */
final class SoftWords {
    static final Set<String> WEEKDAYS =
            Words.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    static final Set<String> SPANS = Words.of("week", "month", "year");
    static final Set<String> SOFT = Grammar.union(
            WEEKDAYS,
            Words.of(
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
    private static final Set<String> NOT_ADVERBS = Words.of(
            "ally",
            "anomaly",
            "apply",
            "assembly",
            "belly",
            "bully",
            "butterfly",
            "comply",
            "costly",
            "cowardly",
            "daily",
            "dally",
            "deadly",
            "early",
            "elderly",
            "family",
            "fly",
            "folly",
            "friendly",
            "ghostly",
            "holy",
            "homily",
            "imply",
            "italy",
            "july",
            "kindly",
            "likely",
            "lively",
            "lonely",
            "melancholy",
            "monopoly",
            "monthly",
            "multiply",
            "neighborly",
            "neighbourly",
            "only",
            "orderly",
            "ply",
            "quarterly",
            "rally",
            "reassembly",
            "rely",
            "reply",
            "resupply",
            "sally",
            "scholarly",
            "silly",
            "sully",
            "supply",
            "tally",
            "timely",
            "ugly",
            "unfriendly",
            "unlikely",
            "untimely",
            "weekly",
            "worldly");

    private static final Set<String> APART = Words.of(",", "", ".", "!", "?", ":");

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
        if (passage.in(at, WordClass.SOFT) || opening(passage, at)) {
            return 1;
        }
        if (passage.norm(at).equals("what")) {
            return Hedges.length(passage, at);
        }
        boolean day = passage.in(at, WordClass.BEFORE_WEEKDAY) && passage.in(at + 1, WordClass.WEEKDAY);
        return day || (passage.in(at, WordClass.LAST) && passage.in(at + 1, WordClass.SPAN)) ? 2 : 0;
    }

    /** A quotation mark inside a clause: 'would be "honored" to meet'. */
    private static boolean opening(Passage passage, int at) {
        return passage.in(at, WordClass.QUOTE) && !APART.contains(passage.norm(at - 1));
    }

    static boolean adverb(String norm) {
        return norm.length() > 4 && norm.endsWith("ly") && !NOT_ADVERBS.contains(norm);
    }
}
