package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Reads whether an act is told as done, planned, supposed, undone or denied, from the words before its predicate. */
final class Modalities {
    private static final int SCOPE = 14;

    private static final int NEAR = 4;
    private static final int RUMOUR = 8;

    private static final Set<String> NEGATIVES =
            Words.of("not", "n't", "cannot", "never", "no", "without", "neither", "nor", "nobody");

    private static final Set<String> SEEN = Words.of("appears", "appeared", "seems", "seemed", "appear");
    private static final Set<String> WISHES = Words.of("wants", "hopes", "aims", "was", "were");

    private final Passage passage;

    private final Structure structure;
    private final Undone undone;
    private int cue;
    private final Set<String> supposed;
    private final Set<String> openers;

    Modalities(Scene scene) {
        passage = scene.passage;
        structure = scene.structure;
        undone = new Undone(scene);
        supposed = scene.nouns(Nouns.SUPPOSED);
        openers = scene.nouns(Nouns.OPENERS);
    }

    static Modality of(Predicate predicate) {
        return predicate.ahead() ? Modality.PLANNED : Modality.ASSERTED;
    }

    /** Where the word stands that decided the modality asked last, or -1. */
    int cue() {
        return cue;
    }

    /** As {@link #of(Predicate)}, with the words and the clauses around weighed. */
    Modality of(Predicate predicate, Group group) {
        int start = predicate.match().start();
        Group head = structure.head(group);
        Modality before = before(begin(head), start);
        if (before != null) {
            return before;
        }
        if (predicate.ahead()
                && (wished(start)
                        || NEGATIVES.contains(passage.norm(predicate.match().end())))) {
            return wished(start) ? Modality.HYPOTHETICAL : Modality.NEGATED;
        }
        if (conflict(predicate) && expected(predicate)) {
            return Modality.HYPOTHETICAL;
        }
        if (none(predicate) || undone.holds(predicate, group) || inverted(head) || asked() || opened(head)) {
            return Modality.HYPOTHETICAL;
        }
        boolean threat = predicate.act().type() == EventType.THREATEN && structure.tag(start) == Tag.MODAL;
        Modality governed = threat && !notion(head) ? null : governed(head);
        return governed == null ? of(predicate) : governed;
    }

    /** For an act told with a noun. */
    Modality ofNoun(Predicate predicate, Phrase phrase, Group governor) {
        int from = governor == null
                ? Math.max(0, phrase.start() - NEAR)
                : Math.max(governor.start(), phrase.start() - SCOPE);
        Modality before = before(from, predicate.match().start());
        boolean wanted = governor != null && passage.in(governor.main(), Nouns.WANTING);
        boolean sought = phrase.preposition() >= 0
                && passage.norm(phrase.preposition()).equals("for")
                && structure.phrase(phrase.preposition() - 1) != null
                && predicate.act().type() == EventType.CONSULT;
        return sought || wanted || asked() || rumoured(phrase)
                ? Modality.HYPOTHETICAL
                : before == null ? of(predicate) : before;
    }

    /** "made no offer and walked out": the first verb's object is none, the second's act is one. */
    private boolean apart(int no, int start) {
        Phrase phrase = passage.norm(no).equals("no") ? structure.phrase(no) : null;
        for (int i = phrase == null ? start : phrase.end(); i < start; i++) {
            Tag tag = structure.tag(i);
            if (tag == Tag.CC || tag == Tag.COMMA) {
                return true;
            }
        }
        return false;
    }

    /** "speculation grew of an envoy visiting". */
    private boolean rumoured(Phrase phrase) {
        for (int i = phrase.start() - 1; i >= Math.max(0, phrase.start() - RUMOUR); i--) {
            if (passage.in(i, Nouns.RUMOURS)) {
                return true;
            }
        }
        return false;
    }

    /** "the notion that he would attack": a threat that only somebody else speaks of. */
    private boolean notion(Group head) {
        Phrase subject = structure.subject(head);
        return subject != null && rumoured(subject);
    }

    /** "received no response": nobody met. */
    private boolean none(Predicate predicate) {
        return passage.norm(predicate.end()).equals("no") && predicate.act().type() == EventType.CONSULT;
    }

    /** Where the words begin that may bear on the group: behind its subject, or behind the verb it is joined to. */
    private int begin(Group group) {
        Phrase subject = structure.subject(group);
        int from = subject == null || subject.start() > group.start() ? group.start() : subject.end();
        for (int i = group.start() - 1; i > from; i--) {
            Group other = structure.group(i);
            if (other != null && !structure.tag(other.main()).asks()) {
                from = other.end();
            }
        }
        return Math.max(from, group.start() - SCOPE);
    }

    private Modality before(int from, int start) {
        for (int i = start - 1; i >= Math.max(0, from); i--) {
            String norm = passage.norm(i);
            cue = i;
            if ((norm.equals("would") && passage.norm(i - 1).equals("i")) || seen(i) || apart(i, start)) {
                continue;
            }
            if (norm.equals("denied") || norm.equals("denies") || norm.equals("denying")) {
                return Modality.DENIED;
            } else if (NEGATIVES.contains(norm)
                    || (norm.equals("yet") && passage.norm(i + 1).equals("to"))) {
                return Modality.NEGATED;
            } else if (supposed.contains(norm) && structure.tag(i) != Tag.TIME) {
                return Modality.HYPOTHETICAL;
            }
        }
        cue = -1;
        return null;
    }

    /** "appears to have restarted the reactor": what was seen of it is told. */
    private boolean seen(int i) {
        return SEEN.contains(passage.norm(i))
                && passage.norm(i + 1).equals("to")
                && passage.norm(i + 2).equals("have");
    }

    private static boolean conflict(Predicate predicate) {
        return predicate.act().type() == EventType.THREATEN || predicate.act().type() == EventType.MOBILIZE;
    }

    /** "is expected to": others foresee it, nobody says he will. */
    private boolean expected(Predicate predicate) {
        for (int i = predicate.match().start(); i < predicate.match().end(); i++) {
            String norm = passage.norm(i);
            if (norm.equals("expected") || norm.equals("poised") || norm.equals("due")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence makes conditions. */
    boolean conditional() {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.norm(i).equals("if") || passage.norm(i).equals("unless")) {
                return true;
            }
        }
        return false;
    }

    private boolean wished(int start) {
        boolean foreseen = Tag.BE != structure.tag(start) || structure.tag(start + 1) == Tag.TO;
        return (foreseen && WISHES.contains(passage.norm(start)))
                || passage.norm(start + 1).equals("like")
                || passage.norm(start + 2).equals("like");
    }

    private boolean asked() {
        return passage.norm(passage.size() - 1).equals("?");
    }

    /** "Did China ask", "Would he meet": the auxiliary stands before its subject. */
    private boolean inverted(Group head) {
        Phrase subject = structure.subject(head);
        Group before = subject == null ? null : structure.group(subject.start() - 1);
        return before != null
                && before.start() == before.main()
                && structure.tag(before.main()).asks();
    }

    /** Whether "if", "until" or the like opens the clause, or "no" its subject. */
    private boolean opened(Group head) {
        Phrase subject = structure.subject(head);
        boolean nobody = subject != null
                && (passage.norm(subject.start()).equals("no")
                        || passage.norm(subject.start()).equals("neither"));
        int opener = structure.opener(head);
        boolean only = opener > 0
                && passage.norm(opener).equals("when")
                && passage.norm(opener - 1).equals("only");
        return nobody || only || (opener >= 0 && openers.contains(passage.norm(opener)));
    }

    /** What the verb makes of it whose content the clause is: "denied that", "fears that". */
    private Modality governed(Group head) {
        Phrase subject = structure.subject(head);
        if (subject == null || subject.start() > head.start()) {
            return null;
        }
        int first = subject.start();
        while (structure.tag(first - 1) == Tag.CC && structure.phrase(first - 2) != null) {
            first = structure.phrase(first - 2).start();
        }
        int at = first - 1;
        boolean opened = structure.tag(at) == Tag.SUB || passage.norm(at).equals("that");
        for (int i = 0; i < NEAR && at > 0; i++) {
            Tag tag = structure.tag(at);
            if (tag != Tag.SUB && tag != Tag.TIME && tag != Tag.ADV && tag != Tag.PREP && tag != Tag.QUOTE) {
                break;
            }
            at--;
        }
        if (rumoured(subject)) {
            return Modality.HYPOTHETICAL;
        }
        String norm = passage.norm(at);
        Group telling = structure.group(at);
        boolean clause = opened || telling != null;
        boolean nothing = norm.equals("evidence") && passage.norm(at - 1).equals("no");
        boolean untold = nothing || (telling != null && telling.negated() && structure.says(telling));
        if (clause && (norm.equals("denied") || norm.equals("denies") || norm.equals("denying"))) {
            return Modality.DENIED;
        }
        return untold || (clause && passage.in(at, Nouns.DOUBTING)) ? Modality.HYPOTHETICAL : null;
    }
}
