package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Sense;
import newswatch.events.Modality;

/** Reads whether an act is told as done, planned, supposed, undone or denied, from the words before its predicate. */
final class Modalities {
    private static final int SCOPE = 14;
    private static final Set<String> SUPPOSED = Set.of(
            "may",
            "might",
            "could",
            "should",
            "can",
            "would",
            "must",
            "if",
            "unless",
            "whether",
            "supposed",
            "likely",
            "unlikely",
            "believed",
            "thought",
            "possible",
            "possibly",
            "perhaps",
            "maybe",
            "speculation",
            "rumors",
            "rumours",
            "prospect",
            "prospects",
            "possibility",
            "hopes",
            "hoped",
            "hoping",
            "hope",
            "wants",
            "wanted",
            "keen",
            "considering",
            "expected",
            "expects",
            "potential",
            "suspect",
            "suspects",
            "suspected",
            "fears",
            "fear",
            "feared",
            "tempted",
            "likelihood",
            "chance",
            "risk",
            "ability",
            "able",
            "capable",
            "were to",
            "unclear",
            "why",
            "how",
            "alleged",
            "allegedly",
            "seemed",
            "seems",
            "appears",
            "appeared",
            "apparently",
            "wish",
            "until",
            "helped",
            "trying",
            "tried",
            "attempt",
            "attempts",
            "wo",
            "efforts",
            "effort");
    private static final Set<String> NEGATIVES =
            Set.of("not", "n't", "never", "no", "without", "neither", "nor", "nobody");
    private static final Set<String> OPENERS = Set.of(
            "if",
            "unless",
            "whether",
            "speculation",
            "until",
            "hoped",
            "hopes",
            "hope",
            "hoping",
            "wished",
            "doubted",
            "doubts",
            "doubt",
            "believed",
            "believes");
    private static final Set<String> WISHES = Set.of("wants", "hopes", "aims", "was", "were");
    private static final Set<String> CARRIED_OUT = Set.of(
            "began",
            "begun",
            "begins",
            "begin",
            "started",
            "starts",
            "start",
            "decided",
            "decides",
            "continued",
            "continues",
            "moved",
            "managed",
            "proceeded",
            "beginning",
            "starting",
            "went",
            "chose",
            "opted",
            "rushed");
    private static final Set<String> LOOSE_PREPOSITIONS =
            Set.of("of", "about", "for", "against", "on", "from", "before", "to", "in", "into", "without");

    private Modalities() {}

    static Modality of(Passage passage, Predicate predicate) {
        return predicate.ahead() ? Modality.PLANNED : Modality.ASSERTED;
    }

    /** As {@link #of}, with the words between subject and predicate weighed. */
    static Modality of(Passage passage, Predicate predicate, int subjectEnd) {
        int start = predicate.match().start();
        int from = Math.max(Math.max(0, subjectEnd), start - SCOPE);
        for (int i = start - 1; i >= from; i--) {
            String norm = passage.norm(i);
            if (norm.equals("denied") || norm.equals("denies") || norm.equals("denying")) {
                return Modality.DENIED;
            } else if (NEGATIVES.contains(norm)) {
                return Modality.NEGATED;
            } else if (SUPPOSED.contains(norm)) {
                return Modality.HYPOTHETICAL;
            }
        }
        if (predicate.ahead() && WISHES.contains(passage.norm(start))) {
            return Modality.HYPOTHETICAL;
        }
        if (predicate.ahead()
                && NEGATIVES.contains(passage.norm(predicate.match().end()))) {
            return Modality.NEGATED;
        }
        if (nobody(passage, Math.min(subjectEnd, start))) {
            return Modality.NEGATED;
        }
        if (denied(passage, subjectEnd)) {
            return Modality.DENIED;
        }
        return unreal(passage, start) || conditional(passage, Math.min(subjectEnd, start))
                ? Modality.HYPOTHETICAL
                : of(passage, predicate);
    }

    /** "no president has …". */
    private static boolean nobody(Passage passage, int subjectEnd) {
        for (int i = Math.max(0, subjectEnd - 4); i < subjectEnd; i++) {
            if (passage.norm(i).equals("no") || passage.norm(i).equals("neither")) {
                return true;
            }
        }
        return false;
    }

    /** "denied that it had …": the denial stands right before the subject. */
    private static boolean denied(Passage passage, int subjectEnd) {
        for (int i = Math.max(0, subjectEnd - 6); i < Math.min(subjectEnd, passage.size()); i++) {
            String norm = passage.norm(i);
            if ((norm.equals("denied") || norm.equals("denies"))
                    && passage.norm(subjectEnd - 2).equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** An infinitive or a gerund that nothing says was carried out: "pressure to abandon", "talk of launching". */
    private static boolean unreal(Passage passage, int start) {
        String before = passage.norm(start - 1);
        if (before.endsWith("ly") && passage.norm(start - 2).equals("to") && form(passage, start, Form.BASE)) {
            return true;
        }
        if (before.equals("to") && form(passage, start, Form.BASE)) {
            return !CARRIED_OUT.contains(passage.norm(start - 2));
        }
        return LOOSE_PREPOSITIONS.contains(before) && form(passage, start, Form.GERUND);
    }

    /** "if", "should" or the like opens the clause that the subject stands in. */
    private static boolean conditional(Passage passage, int subjectEnd) {
        for (int i = subjectEnd - 1; i >= Math.max(0, subjectEnd - 9); i--) {
            String norm = passage.norm(i);
            if (OPENERS.contains(norm)) {
                return true;
            }
            if (norm.equals(",") || norm.equals(";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean form(Passage passage, int position, Form form) {
        return passage.senses(position).stream().map(Sense::form).anyMatch(form::equals);
    }
}
