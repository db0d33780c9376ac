package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;

/** Tells which clauses only set the scene of another or tell of what went before. */
final class Asides {
    private static final Set<String> SETTINGS = Words.of(
            "after",
            "since",
            "when",
            "before",
            "until",
            "where",
            "as",
            "while",
            "because",
            "though",
            "although",
            "why",
            "how");

    private final Passage passage;
    private final Structure structure;

    Asides(Scene scene) {
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whether the clause of the group only sets the scene: "after …", "which …". */
    boolean tells(Group group) {
        Group head = structure.head(group);
        int opener = structure.opener(head);
        Tag tag = structure.tag(opener);
        boolean relative = opener >= 0
                && tag == Tag.REL
                && !(passage.norm(opener).equals("who") && structure.tag(opener - 1) == Tag.COMMA);
        boolean setting = opener >= 0 && SETTINGS.contains(passage.norm(opener));
        Tag before = structure.tag(head.start() - 1);
        boolean gerund = head.kind() == Group.Kind.GERUND && before == Tag.PREP;
        return recounted(head)
                || relative
                || setting
                || gerund
                || contact(head)
                || head.kind() == Group.Kind.PARTICIPLE;
    }

    /** "a campaign the government has blamed on": a relative clause that no word opens. */
    private boolean contact(Group head) {
        Phrase subject = structure.subject(head);
        Phrase noun = subject == null || subject.start() > head.start() ? null : structure.phrase(subject.start() - 1);
        Group before = noun == null ? null : structure.before(noun.start());
        return noun != null
                && before != null
                && !structure.says(before)
                && !noun.time()
                && noun.head() == subject.start() - 1
                && structure.tag(noun.head()) == Tag.NOUN
                && structure.tag(noun.start()) == Tag.DET;
    }

    /** "has often dismissed and blocked", "have raised their guard, drawing up plans": the first verb's tense holds on. */
    private boolean recounted(Group head) {
        Phrase subject = structure.subject(head);
        for (Group other : structure.groups()) {
            if (other.start() < head.start()
                    && other.finite()
                    && subject != null
                    && subject.equals(structure.subject(other))) {
                boolean perfect = structure.tag(other.start()) == Tag.HAVE && other.main() > other.start();
                boolean joined = !head.finite() || !head.helped();
                if (perfect && joined && !structure.says(other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
