package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Clause;

/** Where to look for the predicate of a source, likeliest place first; in units of the passage. */
final class Stretches {
    private static final int MAX_APPOSITION = 30;
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "where", "whom");

    private Stretches() {}

    static List<Span> of(Passage passage, Clause clause) {
        List<Span> stretches = new ArrayList<>(5);
        if (clause.subjectEnd() < 0) {
            stretches.add(new Span(0, passage.size()));
            return stretches;
        }
        if (agent(passage, clause.sourceStart())) {
            int from = clause.targetEnd() >= 0 && clause.targetEnd() <= clause.sourceStart() ? clause.targetEnd() : 0;
            stretches.add(new Span(from, clause.sourceStart()));
            // "protests against the king by his guards"
            stretches.add(new Span(0, from));
        }
        int begin = pastApposition(passage, clause.subjectEnd());
        stretches.add(new Span(begin, passage.size()));
        stretches.add(new Span(Math.min(clause.subjectEnd(), begin), begin));
        stretches.add(new Span(0, clause.sourceStart()));
        return stretches;
    }

    /** "by" stands before the source, perhaps with an article between. */
    static boolean agent(Passage passage, int sourceStart) {
        String before = passage.norm(sourceStart - 1);
        return before.equals("by")
                || (Set.of("the", "a", "an").contains(before)
                        && passage.norm(sourceStart - 2).equals("by"));
    }

    /** Past ", who was …," or ", a …," after the subject. */
    static int pastApposition(Passage passage, int subjectEnd) {
        boolean comma = passage.norm(subjectEnd).equals(",");
        boolean relative = RELATIVES.contains(passage.norm(subjectEnd + 1));
        if (!comma || passage.norm(subjectEnd + 1).endsWith("ing")) {
            return subjectEnd;
        }
        for (int i = subjectEnd + 2; i < Math.min(passage.size(), subjectEnd + MAX_APPOSITION); i++) {
            if (passage.norm(i).equals(",")) {
                return i + 1;
            }
        }
        return relative ? subjectEnd + 2 : subjectEnd;
    }
}
