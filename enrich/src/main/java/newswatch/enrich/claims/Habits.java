package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Tells what somebody does all the time, or did in some term of office: no news, though no day says so. */
final class Habits {
    private static final int BEHIND = 14;
    private static final int BEFORE = 8;
    private static final Set<String> TAKING =
            Words.of("taking", "assuming", "entering", "leaving", "took", "assumed", "left", "entered");
    private static final Set<String> POWER = Words.of("office", "power");
    private static final Set<String> RANKS = Words.of(
            "president", "secretary", "minister", "chancellor", "senator", "governor", "ambassador", "candidate");

    private Habits() {}

    /** "provides arms", "shelters rebels": below the lead, a present tense tells what goes on, not what was done. */
    static boolean custom(Scene scene, Predicate predicate, Setting setting) {
        Group group = scene.structure.group(predicate.match().start());
        EventType type = predicate.act().type();
        boolean material = type.quad() == Quad.MATERIAL_CONFLICT
                || type.quad() == Quad.MATERIAL_COOPERATION
                || type == EventType.CONCEDE;
        return material
                && setting.sentence() > 0
                && scene.structure.tag(scene.passage.size() - 1) == Tag.STOP
                && group != null
                && group.finite()
                && !group.helped()
                && scene.passage.inForm(group.main(), Form.THIRD)
                && !scene.passage.inForm(group.main(), Form.PAST);
    }

    /** "after taking office", "as secretary of state", "while in office". */
    static boolean term(Passage passage, int start) {
        boolean first = false;
        for (int i = Math.max(0, start - BEFORE); i < Math.min(passage.size() - 1, start + BEHIND); i++) {
            String norm = passage.norm(i);
            String next = passage.norm(i + 1);
            first |= norm.equals("first");
            boolean office = POWER.contains(next) && (TAKING.contains(norm) || norm.equals("in"));
            boolean as = norm.equals("as") && RANKS.contains(next) && i > start && !first;
            if (office || as) {
                return true;
            }
        }
        return false;
    }
}
