package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Two sides named by one word: "the two leaders", "both sides", "the two Koreas". */
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
            "foes",
            "enemies",
            "adversaries",
            "rivals",
            "powers",
            "superpowers",
            "economies",
            "partners",
            "delegations",
            "ministers",
            "premiers",
            "diplomats",
            "envoys",
            "negotiators",
            "militaries",
            "armies",
            "navies",
            "chiefs",
            "secretaries",
            "states");
    private static final Set<String> KOREAS = Words.of("koreas");
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
    private static final Set<String> OPENING = Words.of("the", "both", "two");
    private static final Set<String> LARGEST = Words.of("largest", "biggest", "top", "leading", "strongest");
    private static final int QUALIFIED = 2;

    private final Passage passage;
    private final Discourse discourse;

    Pairs(Passage passage, Discourse discourse) {
        this.passage = passage;
        this.discourse = discourse;
    }

    /** The two whom the words there name, or null. */
    Side at(int i) {
        String norm = passage.norm(i);
        if (!OPENING.contains(norm)) {
            return null;
        }
        boolean article = norm.equals("the") || norm.equals("both");
        boolean two =
                norm.equals("both") || norm.equals("two") || passage.norm(i + 1).equals("two");
        int noun = noun(article && passage.norm(i + 1).equals("two") ? i + 2 : i + 1);
        if (noun > 0 && KOREAS.contains(passage.norm(noun))) {
            return fixed("PRK", "KOR", i, noun + 1);
        }
        if (norm.equals("the") && passage.norm(i + 1).equals("world")) {
            return world(i);
        }
        if (!article) {
            return null;
        }
        if (two && noun > 0) {
            return discourse.pair(i, noun + 1);
        }
        boolean bare = norm.equals("the") && two && TWO_DO.contains(passage.norm(i + 2));
        boolean pair =
                passage.norm(i + 1).equals("pair") && !passage.norm(i + 2).equals("of");
        return bare || pair ? discourse.couple(i, i + 2) : null;
    }

    /** Where the plural stands, behind at most two words that qualify it, or -1. */
    private int noun(int from) {
        for (int at = from; at <= from + QUALIFIED; at++) {
            String norm = passage.norm(at);
            boolean states = norm.equals("states") && passage.norm(at - 1).equals("united");
            if ((PAIRS.contains(norm) && !states) || KOREAS.contains(norm)) {
                return at;
            }
            if (norm.isEmpty() || !Character.isLetter(norm.charAt(0)) || Sides.breaks(norm)) {
                return -1;
            }
        }
        return -1;
    }

    /** "the world's two largest economies". */
    private Side world(int i) {
        boolean largest = passage.norm(i + 2).equals("'s")
                && passage.norm(i + 3).equals("two")
                && LARGEST.contains(passage.norm(i + 4));
        boolean two =
                passage.norm(i + 5).equals("economies") || passage.norm(i + 5).equals("powers");
        return largest && two ? fixed("USA", "CHN", i, i + 6) : null;
    }

    private static Side fixed(String one, String other, int from, int to) {
        return new Side(from, to, one, other, "country/" + one, null, Voice.BODY, "GOV", true, false, true);
    }
}
