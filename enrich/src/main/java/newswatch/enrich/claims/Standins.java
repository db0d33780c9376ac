package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Who acts where the subject of a verb is no side: whoever says so, or governs the next verb. */
final class Standins {
    /** Rules of what is an act of whoever says it: "it is time for", "out of the question". */
    private static final String SAID = ".said";
    /** "Unmoved by Norland's protests, Suderia …". */
    private static final String UNMOVED = "reject.unmoved";

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Attribution attribution;

    Standins(Scene scene, Attribution attribution) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.attribution = attribution;
    }

    /** Who does what some rules tell of nobody in particular, or null. */
    Side teller(Predicate found) {
        Side teller = found.rule().endsWith(SAID)
                ? attribution.speaker()
                : found.rule().equals(UNMOVED) ? following(found.match().start()) : null;
        return teller != null && teller.acts() && agrees(teller) ? teller : null;
    }

    /** "All options are on the table": who says so threatens. */
    Side threatening(Predicate predicate) {
        String verb = passage.norm(predicate.match().start());
        EventType type = predicate.act().type();
        boolean threat = (type == EventType.THREATEN || (type == EventType.REJECT && verb.equals("there")))
                && predicate.match().elements() > 1
                && !verb.startsWith("threat")
                && !verb.startsWith("warn");
        return threat && attribution.speaker() != null && attribution.speaker().acts() ? attribution.speaker() : null;
    }

    /** Who governs the next finite verb. */
    private Side following(int start) {
        for (Group group : structure.groups()) {
            if (group.start() > start && group.finite()) {
                return scene.governing(group);
            }
        }
        return null;
    }

    /** Whether the side may act for its state: a person in office, or about to take it. */
    boolean agrees(Side side) {
        boolean elect = passage.norm(side.start() - 1).equals("elect")
                || passage.norm(side.start()).endsWith("-elect");
        return side.voice() != Voice.OUTSIDER || !side.person() || elect;
    }
}
