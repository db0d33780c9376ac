package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Two named by one word: "the two leaders", "both sides", "the pair", "the rival Koreas". */
final class Pairs {
    private static final Set<String> PAIRS = Words.of(
            "leaders",
            "sides",
            "countries",
            "nations",
            "presidents",
            "governments",
            "neighbors",
            "neighbours",
            "allies",
            "capitals",
            "men",
            "koreas",
            "foes",
            "powers",
            "delegations",
            "ministers",
            "states");
    private static final Set<String> TWO_DO = Words.of(
            "met",
            "meet",
            "have",
            "had",
            "agreed",
            "will",
            "held",
            "discussed",
            "also",
            "signed",
            "are",
            "were",
            "spoke",
            "talked",
            "shook",
            "exchanged");
    private static final int BEFORE = 3;

    private final Passage passage;
    private final Discourse discourse;

    Pairs(Passage passage, Discourse discourse) {
        this.passage = passage;
        this.discourse = discourse;
    }

    /** The pair named from "the" or "both" on, or null. */
    Side at(int i) {
        Side koreas = koreas(i);
        if (koreas != null) {
            return koreas;
        }
        String next = passage.norm(i + 1);
        if (next.equals("two")) {
            boolean noun = PAIRS.contains(passage.norm(i + 2));
            boolean does = TWO_DO.contains(passage.norm(i + 2));
            return noun ? discourse.pair(i, i + 3) : does ? discourse.couple(i, i + 2) : null;
        }
        boolean both = passage.norm(i).equals("both") && PAIRS.contains(next);
        return both ? discourse.pair(i, i + 2) : next.equals("pair") ? discourse.couple(i, i + 2) : null;
    }

    /** "the two Koreas", "rival Koreas": both of them, whoever else was named. */
    Side koreas(int i) {
        int at = i;
        while (at < i + BEFORE && discourse.apart(passage.norm(at))) {
            at++;
        }
        boolean known = passage.norm(at).equals("koreas");
        return known
                ? new Side(i, at + 1, "KOR", "PRK", "country/KOR", "South Korea", Voice.BODY, "GOV", true, false, true)
                : null;
    }
}
