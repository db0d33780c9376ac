package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** What meetings do that two sides hold: "talks between Norland and Suderia dragged on", "her summit with the premier ended". */
final class Proceedings {
    private static final Act MET = new Act(EventType.CONSULT, null, "040");
    private static final int FAR = 16;
    private static final Set<String> BETWEEN = Words.of("between", "involving", "among");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Modalities modalities;
    private final Company company;
    private final Tellings tellings;

    Proceedings(Scene scene, Modalities modalities, Tellings tellings) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.modalities = modalities;
        this.tellings = tellings;
        company = new Company(scene);
    }

    /** Tells the meetings of the sentence that no rule has read. */
    void read(Attribution attribution) {
        if (!passage.holds(Nouns.OCCASIONS)) {
            return;
        }
        for (int i = 0; i < passage.size(); i++) {
            Phrase phrase = passage.in(i, Nouns.OCCASIONS) ? structure.phrase(i) : null;
            if (phrase != null && phrase.head() == i && phrase.preposition() < 0 && !attribution.supposed()) {
                meeting(phrase);
            }
        }
    }

    private void meeting(Phrase phrase) {
        String joins = passage.norm(phrase.end());
        Phrase behind = structure.phrase(phrase.end() + 1);
        Side named = behind == null ? null : scene.owner(behind, behind.end());
        if (named == null || !(BETWEEN.contains(joins) || joins.equals("with"))) {
            return;
        }
        boolean with = joins.equals("with");
        Side first = with ? scene.owner(phrase, phrase.end()) : named;
        Side other = with || named.pair() ? named : company.beside(named);
        Group verb = first == null || other == null ? null : verb(other.end());
        if (verb != null && (first.pair() || Recipients.differs(first, other))) {
            tell(first, first.pair() ? null : other, verb);
        }
    }

    /** What the meeting does: the next finite verb of its own clause. */
    private Group verb(int from) {
        for (int i = from; i < Math.min(passage.size(), from + FAR); i++) {
            Group group = structure.group(i);
            Tag tag = structure.tag(i);
            if (tag == Tag.REL || tag == Tag.SUB || tag == Tag.STOP) {
                return null;
            }
            if (group != null && group.finite() && passage.in(group.main(), Nouns.PROCEEDINGS)) {
                return group;
            }
        }
        return null;
    }

    private void tell(Side first, Side other, Group verb) {
        Predicate predicate = Predicate.told("consult.hold", MET, verb.start(), verb);
        boolean told = !tellings.covers(verb) && modalities.of(predicate, verb) == Modality.ASSERTED;
        if (!told || structure.tag(verb.start()) == Tag.MODAL) {
            return;
        }
        if (other == null) {
            tellings.active(predicate, first, Modality.ASSERTED, false);
        } else {
            tellings.add(predicate, first, other, Modality.ASSERTED, List.of(), false);
        }
    }
}
