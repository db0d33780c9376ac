package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Tells what lies ahead though its verb alone does not say so. */
final class Ahead {
    private static final int DATED = 8;
    private static final Set<String> DAYS =
            Words.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow");

    private final Passage passage;
    private final Structure structure;

    Ahead(Scene scene) {
        passage = scene.passage;
        structure = scene.structure;
    }

    /** @param planned whether the predicate before in the sentence lies ahead */
    boolean lies(Predicate found, Group group, boolean planned) {
        int start = found.match().start();
        return carried(found, group, planned)
                || coming(found, group)
                || disposed(found, start)
                || foremost(found, group);
    }

    /** "will halt its tests and close the site": the second verb is as far ahead as the first. */
    private boolean carried(Predicate found, Group group, boolean before) {
        boolean joined = structure.tag(group.start() - 1) == Tag.CC && form(group.main(), Form.BASE);
        return joined && before && !found.ahead() && !group.helped();
    }

    /** "when the president visits": a present tense that a clause of time opens lies ahead. */
    private boolean coming(Predicate found, Group group) {
        int opener = structure.opener(group);
        String norm = opener < 0 ? "" : passage.norm(opener);
        boolean headline = group.kind() == Group.Kind.INFINITIVE && structure.before(group.start()) == null;
        boolean time = norm.equals("when") || norm.equals("before") || norm.equals("until") || norm.equals("once");
        boolean present = !group.helped() && structure.tag(group.main()) == Tag.VERB;
        boolean scheduled =
                present && group.start() > 0 && found.act().type() == EventType.CONSULT && dated(group.end());
        return ((headline || scheduled) && !found.ahead())
                || (time && present && found.act().type() == EventType.CONSULT);
    }

    /** "will be the first to visit": he has yet to. */
    private boolean foremost(Predicate found, Group group) {
        Group governor = group.kind() == Group.Kind.INFINITIVE ? structure.before(group.start()) : null;
        return governor != null
                && structure.tag(governor.main()) == Tag.BE
                && structure.tag(governor.start()) == Tag.MODAL
                && found.act().type() == EventType.CONSULT
                && !found.ahead();
    }

    /** "arrives on Saturday", "visits next week": a day behind a present tense is to come. */
    private boolean dated(int from) {
        for (int i = from; i < Math.min(passage.size(), from + DATED) && structure.group(i) == null; i++) {
            boolean next = passage.norm(i).equals("next") || passage.norm(i).equals("later");
            if (DAYS.contains(passage.norm(i)) || (next && structure.phrase(i + 1) != null)) {
                return true;
            }
        }
        return false;
    }

    /** "is open to talks": a disposition, no deed. */
    private boolean disposed(Predicate found, int start) {
        Group group = structure.group(start);
        boolean adjective =
                group == null || (structure.tag(group.main()) == Tag.BE && structure.tag(group.end()) == Tag.ADJ);
        return adjective && !found.ahead() && found.act().type() == EventType.CONSULT;
    }

    private boolean form(int position, Form form) {
        return passage.inForm(position, form);
    }
}
