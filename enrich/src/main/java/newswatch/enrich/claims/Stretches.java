package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.text.Words;

/** Where to look for the predicate of a source, likeliest place first; in units of the passage. */
final class Stretches {
    private static final int MAX_APPOSITION = 30;
    private static final Set<String> RELATIVES = Words.of("who", "which", "whose", "where", "whom");
    private static final Set<String> AGENTS = Words.of("by", "from");

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
        if (opening(passage, clause.sourceStart())) {
            stretches.add(new Span(1, clause.sourceStart()));
        }
        int begin = pastApposition(passage, clause.subjectEnd());
        // what is set off does not hold the recipient: "Norland, on Sunday, met …" against "Norland, on Sunday met
        // Suderia, …"
        boolean holds = clause.targetStart() >= clause.subjectEnd() && clause.targetStart() < begin;
        begin = holds ? clause.subjectEnd() : begin;
        stretches.add(new Span(begin, passage.size()));
        stretches.add(new Span(Math.min(clause.subjectEnd(), begin), begin));
        stretches.add(new Span(0, clause.sourceStart()));
        return stretches;
    }

    /** "By expelling the nuncio, …": what the source does stands before it. */
    private static boolean opening(Passage passage, int sourceStart) {
        return passage.norm(0).equals("by")
                && passage.norm(1).endsWith("ing")
                && passage.norm(sourceStart - 1).equals(",");
    }

    /** "by" or "from" stands before the source, perhaps with an article between. */
    static boolean agent(Passage passage, int sourceStart) {
        String before = passage.norm(sourceStart - 1);
        return AGENTS.contains(before)
                || (Set.of("the", "a", "an").contains(before) && AGENTS.contains(passage.norm(sourceStart - 2)));
    }

    /** Past ", who was …," or ", a …," after the subject. */
    static int pastApposition(Passage passage, int subjectEnd) {
        boolean comma = passage.norm(subjectEnd).equals(",");
        boolean relative = RELATIVES.contains(passage.norm(subjectEnd + 1));
        // ", on Sunday strongly condemned …" is no apposition
        boolean aside = comma && passage.pastSoft(subjectEnd + 1) > subjectEnd + 1;
        if (!comma || aside || passage.norm(subjectEnd + 1).endsWith("ing")) {
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
