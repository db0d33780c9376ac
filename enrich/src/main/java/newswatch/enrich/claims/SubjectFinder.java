package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Grammar;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.Modality;

/**
 * Finds who governs a predicate by walking back from it: over auxiliaries, adverbs, prepositional phrases, appositions
 * and earlier predicates of the same subject. A noun that is no known side stops the walk: somebody else acts.
 */
final class SubjectFinder {
    private static final int MAX_WALK = 70;
    private static final int MAX_PHRASE = 9;
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "on",
            "with",
            "to",
            "from",
            "by",
            "for",
            "at",
            "against",
            "over",
            "between",
            "toward",
            "towards",
            "into",
            "after",
            "before",
            "about",
            "under",
            "during",
            "near",
            "as",
            "through",
            "amid",
            "following",
            "despite",
            "since",
            "via",
            "within",
            "across",
            "without",
            "alongside",
            "including",
            "per",
            "until",
            "than",
            "around",
            "behind",
            "off",
            "along",
            "ahead",
            "upon",
            "among",
            "unlike",
            "like");
    private static final Set<String> LIGHT = Set.of(
            "has",
            "have",
            "had",
            "having",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "will",
            "would",
            "to",
            "not",
            "n't",
            "did",
            "does",
            "do",
            "also",
            "begun",
            "began",
            "start",
            "started",
            "begin",
            "begins",
            "continued",
            "continues",
            "continue",
            "decided",
            "decides",
            "moved",
            "said",
            "says",
            "say",
            "announced",
            "announces",
            "confirmed",
            "\"",
            "\u201c",
            "\u201d",
            "'",
            "``",
            "''",
            "that",
            "which",
            "who",
            "and",
            "but",
            "or",
            "then",
            "could",
            "can",
            "may",
            "might",
            "must",
            "should",
            "wo",
            "ca",
            "going",
            "ready",
            "about",
            "set",
            "plans",
            "plan",
            "planned",
            "planning",
            "intends",
            "intend",
            "intended",
            "helped",
            "managed",
            "yet",
            "so",
            "far",
            "ago",
            "early",
            "late",
            "\u2014",
            "\u2013",
            "-",
            "declared",
            "ordered",
            "claimed",
            "claims",
            "both",
            "agreed",
            "on");
    private static final Set<String> TIMES = Set.of(
            "week",
            "month",
            "year",
            "day",
            "days",
            "weeks",
            "months",
            "years",
            "morning",
            "night",
            "afternoon",
            "evening",
            "hours",
            "time",
            "weekend",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec",
            "times",
            "midnight",
            "dawn",
            "noon",
            "earlier");
    /** May open a clause whose subject follows, as well as a phrase. */
    private static final Set<String> SUBORDINATORS = Set.of("as", "after", "before", "since", "until", "than");

    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "this", "its", "his", "her", "their", "some", "any", "no");
    private static final Set<String> STOPS = Set.of(
            ";",
            ":",
            ".",
            "?",
            "!",
            "if",
            "whether",
            "because",
            "while",
            "when",
            "they",
            "you",
            "i",
            "he",
            "she",
            "it",
            "we",
            "anyone",
            "everyone",
            "somebody",
            "nobody",
            "there",
            "what",
            "them",
            "one");

    private static final Set<String> TELLING = Set.of(
            "reporters",
            "told",
            "added",
            "noted",
            "insisted",
            "stressed",
            "statement",
            "believe",
            "believes",
            "fact",
            "news",
            "hoped",
            "hopes",
            "reiterated",
            "stated",
            "sure",
            "clear",
            "adding",
            "saying",
            "suggested");

    private final Passage passage;
    private final List<Side> sides;
    private Side owner;

    SubjectFinder(Passage passage, List<Side> sides) {
        this.passage = passage;
        this.sides = sides;
    }

    /**
     * @param predicate first unit of the predicate
     * @param before the sentence's earlier predicate with its subject, or null
     */
    Side of(int predicate, Governed before) {
        int p = predicate - 1;
        boolean crossed = false;
        owner = null;
        for (int steps = 0; p >= 0 && steps < MAX_WALK; steps++) {
            if (before != null && p < before.end()) {
                return before.subject();
            }
            Side here = endingAt(p + 1);
            if (here != null) {
                int preposition = prepositionBefore(here.start());
                boolean clause = preposition >= 0 && !crossed && SUBORDINATORS.contains(passage.norm(preposition));
                if (preposition < 0 || clause) {
                    return here.acts() ? here : null;
                }
                crossed = true;
                p = preposition - 1;
                continue;
            }
            int next = back(p);
            if (owner != null || next == UNKNOWN) {
                return owner != null && owner.acts() ? owner : null;
            }
            crossed |=
                    PREPOSITIONS.contains(passage.norm(p)) && !passage.norm(p).equals("to");
            p = next;
        }
        return null;
    }

    /** Whether the subject found last owns the noun there: "Norland's test", not "Norland for the test". */
    boolean owns(int predicate) {
        for (int i = owner == null ? predicate : owner.end(); i < predicate; i++) {
            String norm = passage.norm(i);
            if (PREPOSITIONS.contains(norm) || ARTICLES.contains(norm)) {
                return false;
            }
        }
        return owner != null;
    }

    /** A predicate already read, with its subject. */
    record Governed(int start, int end, Side subject, Modality modality) {}

    /** The subject of the main clause for a participle that follows its object: "released a statement urging". */
    Side main(int predicate) {
        Side found = null;
        boolean first = Set.of(",", "while", "also").contains(passage.norm(predicate - 1));
        for (Side side : sides) {
            boolean candidate = side.end() <= predicate && side.acts() && prepositionBefore(side.start()) < 0;
            boolean owns = passage.norm(side.end()).equals("'s");
            found = candidate && !owns && (found == null || !first) ? side : found;
        }
        return found;
    }

    private static final int UNKNOWN = -2;

    private int back(int p) {
        String norm = passage.norm(p);
        if (STOPS.contains(norm)) {
            return UNKNOWN;
        }
        if (norm.equals(",")) {
            return comma(p);
        }
        if (norm.equals("that") && antecedent(p)) {
            return UNKNOWN;
        }
        if (norm.equals(")")) {
            return to("(", p);
        }
        if (LIGHT.contains(norm) || PREPOSITIONS.contains(norm) || passage.pastSoft(p) > p || number(norm)) {
            return p - 1;
        }
        if (TIMES.contains(norm)) {
            return p - 1;
        }
        return nounPhrase(p);
    }

    /** Over a comma; over a whole apposition where another comma encloses one that begins beside a side. */
    private int comma(int p) {
        for (int i = p - 1; i > Math.max(0, p - 30); i--) {
            if (passage.norm(i).equals(",") && endingAt(i) != null) {
                return i - 1;
            }
        }
        return p - 1;
    }

    /** Whether "that" follows a noun, which acts then, rather than a verb of saying or a side. */
    private boolean antecedent(int that) {
        int p = that - 1;
        while (p > 0 && (TIMES.contains(passage.norm(p)) || passage.norm(p).equals("on") || weekday(p))) {
            p--;
        }
        boolean said = p <= 0
                || LIGHT.contains(passage.norm(p))
                || passage.norm(p).equals(",")
                || passage.verbForm(p)
                || endingAt(p + 1) != null
                || TELLING.contains(passage.norm(p));
        return !said;
    }

    private boolean weekday(int p) {
        return passage.norm(p).endsWith("day") || passage.pastSoft(p) > p;
    }

    private int to(String opening, int p) {
        for (int i = p - 1; i > Math.max(0, p - 30); i--) {
            if (passage.norm(i).equals(opening)) {
                return i - 1;
            }
        }
        return UNKNOWN;
    }

    /** Back from the last word of a noun phrase: to its preposition, or to the side that owns it. */
    private int nounPhrase(int p) {
        for (int i = p; i >= Math.max(0, p - MAX_PHRASE); i--) {
            String norm = passage.norm(i);
            if (endingAt(i + 1) != null && i < p) {
                owner = endingAt(i + 1);
                return i;
            }
            if (PREPOSITIONS.contains(norm) && !norm.equals("to")) {
                return i - 1;
            }
            if (norm.equals(",") || STOPS.contains(norm) || (i < p && closes(i))) {
                return UNKNOWN;
            }
            if (norm.equals("'s") && endingAt(i) != null) {
                owner = endingAt(i);
                return i;
            }
        }
        return UNKNOWN;
    }

    /** A word that no noun phrase holds: the phrase is another clause's. */
    private boolean closes(int i) {
        String norm = passage.norm(i);
        return Set.of("said", "says", "that", "which", "who", "to").contains(norm)
                || passage.auxiliary(i)
                || Grammar.MODALS.contains(norm);
    }

    private static boolean number(String norm) {
        return !norm.isEmpty() && Character.isDigit(norm.charAt(0));
    }

    /** Where a preposition governs the words that begin at the position, or -1. */
    int prepositionBefore(int start) {
        for (int i = start - 1; i >= Math.max(0, start - 4); i--) {
            String norm = passage.norm(i);
            if (PREPOSITIONS.contains(norm)) {
                return i;
            }
            boolean modifier = norm.equals("the")
                    || norm.equals("a")
                    || norm.equals("an")
                    || norm.equals("then")
                    || norm.equals("new")
                    || norm.equals("former")
                    || norm.equals("both");
            if (!modifier) {
                return -1;
            }
        }
        return -1;
    }

    private Side endingAt(int end) {
        for (Side side : sides) {
            if (side.end() == end) {
                return side;
            }
        }
        return null;
    }
}
