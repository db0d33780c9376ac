package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.text.Words;

/**
 * A second verb of the same subject, right before the recipient: "visited the tower and praised {{the king}}". What was
 * done first is done to somebody else.
 */
final class Nearer {
    private static final Set<String> AND = Words.of("and", "but", "while", "before", "then");
    /** "defended himself by casting doubt on", "spent his speech hammering". */
    private static final Set<String> MEANS = Words.of(
            "by", "when", "speech", "interview", "statement", "remarks", "conference", "tweet", "letter", "address");

    private static final int REACH = 6;

    private final PredicateFinder predicates;

    Nearer(PredicateFinder predicates) {
        this.predicates = predicates;
    }

    /** The verb that has the recipient as its object, if it is joined to the one found, else the one found. */
    Predicate of(Passage passage, Clause clause, Predicate found) {
        int target = clause.targetStart();
        if (found.end() > target - 1 || found.match().start() < clause.subjectEnd()) {
            return found;
        }
        for (int i = target - 1; i >= Math.max(found.end() + 1, target - REACH); i--) {
            if (!joined(passage, i)) {
                continue;
            }
            Predicate near = predicates.leftmost(passage, clause, i, i + 1, Trust.LIKELY);
            if (near != null && near.end() >= target - 1 && !near.match().passive()) {
                return near;
            }
        }
        return found;
    }

    private static boolean joined(Passage passage, int verb) {
        int before = verb - 1;
        while (before > 0 && passage.pastSoft(before) == verb) {
            before--;
        }
        before = passage.pastSoft(before + 1) == verb ? before : verb - 1;
        String norm = passage.norm(before);
        return form(passage, verb, Form.GERUND)
                ? norm.equals(",") || AND.contains(norm) || MEANS.contains(norm)
                : AND.contains(norm) && (past(passage, verb) || form(passage, verb, Form.THIRD));
    }

    /** A past tense, which most verbs share with their participle. */
    private static boolean past(Passage passage, int verb) {
        return form(passage, verb, Form.PAST) || form(passage, verb, Form.PARTICIPLE);
    }

    private static boolean form(Passage passage, int position, Form form) {
        return passage.senses(position).inForm(form.bit());
    }
}
