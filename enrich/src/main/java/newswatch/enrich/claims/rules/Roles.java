package newswatch.enrich.claims.rules;

import java.util.BitSet;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Senses;
import newswatch.enrich.text.Words;

/**
 * What an actor is, told by the last role that its words name before they say where or of whom: "soldiers' wives" are
 * wives, "police in the workers' district" are police.
 */
final class Roles {
    private static final Set<String> TAIL = Words.of(
            "in",
            "at",
            "from",
            "who",
            "which",
            "that",
            "outside",
            "inside",
            "near",
            "on",
            "with",
            "for",
            "against",
            "by",
            "along",
            "to",
            "across",
            "around",
            "under",
            "over",
            "led",
            "backed",
            "loyal",
            "opposed",
            "angry",
            "angered",
            "demanding",
            "calling",
            "seeking",
            "wearing",
            "carrying",
            "armed",
            "belonging",
            "representing",
            "fighting",
            "trying",
            "disguised",
            "linked",
            "allied",
            "aboard",
            "behind",
            "between",
            "during",
            "after",
            "including",
            ",");
    /** Before "of" they only count: "hundreds of women", "a group of miners". */
    private static final Set<String> COUNTS = Words.of(
            "hundreds",
            "thousands",
            "dozens",
            "scores",
            "tens",
            "millions",
            "number",
            "group",
            "groups",
            "band",
            "bands",
            "gang",
            "gangs",
            "crowd",
            "crowds",
            "mob",
            "mobs",
            "team",
            "teams",
            "column",
            "convoy",
            "wave",
            "handful",
            "pair",
            "couple",
            "majority",
            "most",
            "some",
            "many",
            "all",
            "half",
            "members",
            "member",
            "relatives",
            "lots",
            "sea",
            "throng",
            "throngs",
            "swarm",
            "coalition",
            "alliance",
            "party",
            "one",
            "two",
            "three",
            "several");

    private final BitSet symbols = new BitSet();

    void add(int symbol) {
        symbols.set(symbol);
    }

    /** The roles that the actor of the clause plays; "opposition deputies" are not just any deputies. */
    BitSet played(Passage passage, Clause clause) {
        BitSet played = new BitSet();
        int end = -1;
        int to = headEnd(passage, clause);
        for (int i = Math.max(0, clause.sourceStart()); i < to; i++) {
            Senses senses = passage.senses(i);
            for (int s = 0; s < senses.size(); s++) {
                int symbol = senses.get(s).symbol();
                int last = i + senses.get(s).length();
                if (last >= end && symbols.get(symbol)) {
                    if (last > end) {
                        played.clear();
                    }
                    played.set(symbol);
                    end = last;
                }
            }
        }
        return played;
    }

    private static int headEnd(Passage passage, Clause clause) {
        for (int i = clause.sourceStart() + 1; i < clause.subjectEnd(); i++) {
            boolean of = passage.norm(i).equals("of") && !COUNTS.contains(passage.norm(i - 1));
            if (of || TAIL.contains(passage.norm(i))) {
                return i;
            }
        }
        return clause.subjectEnd();
    }
}
