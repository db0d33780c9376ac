package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.events.EventType;

/** Whose act it is that no subject of its own governs: of whoever says it, of a crowd, of whoever acts next. */
final class Tellers {
    /** Ending of the rules of what is an act of whoever says it: "it is time for", "out of the question". */
    private static final String SAID = ".said";
    /** "Unmoved by Norland's protests, Suderia …". */
    private static final String UNMOVED = "reject.unmoved";

    private static final int ISSUED = 4;

    private final Scene scene;
    private final Passage passage;
    private final Side speaker;
    private final Crowds crowds;

    Tellers(Scene scene, Attribution attribution) {
        this.scene = scene;
        passage = scene.passage;
        speaker = attribution.speaker();
        crowds = new Crowds(scene);
    }

    /** Who tells what a rule knows to be an act of whoever says it, or goes on unmoved by others; else null. */
    Side of(Predicate predicate) {
        Side teller = predicate.rule().endsWith(SAID)
                ? speaker
                : predicate.rule().equals(UNMOVED) ? following(predicate.match().start()) : null;
        return teller != null && teller.acts() ? teller : null;
    }

    /** Who does it: the people who demonstrate, whoever governs it, or whoever threatens by saying it. */
    Side doer(Predicate predicate, Group group) {
        Side crowd = crowds.of(predicate, group);
        Side subject = crowd == null ? scene.governing(group) : crowd;
        subject = subject == null ? issuer(group) : subject;
        return subject == null ? threatening(predicate) : subject;
    }

    /** "signed an order that freezes", "adopted a resolution banning": who gives a paper force does what it does. */
    private Side issuer(Group group) {
        Phrase paper = scene.structure.subject(group);
        boolean binding = paper != null && scene.nouns("binding").contains(passage.norm(paper.head()));
        Group issues = binding ? scene.structure.before(paper.start()) : null;
        return issues != null
                        && scene.nouns("issuing").contains(passage.norm(issues.main()))
                        && !issues.passive()
                        && !issues.negated()
                        && paper.start() - issues.end() <= ISSUED
                ? scene.actor(issues)
                : null;
    }

    /** "All options are on the table": who says so threatens. */
    Side threatening(Predicate predicate) {
        String verb = passage.norm(predicate.match().start());
        EventType type = predicate.act().type();
        boolean threat = (type == EventType.THREATEN || (type == EventType.REJECT && verb.equals("there")))
                && predicate.match().elements() > 1
                && !verb.startsWith("threat")
                && !verb.startsWith("warn");
        return threat && speaker != null && speaker.acts() ? speaker : null;
    }

    /** Who governs the next finite verb. */
    private Side following(int start) {
        for (Group group : scene.structure.groups()) {
            if (group.start() > start && group.finite()) {
                return scene.governing(group);
            }
        }
        return null;
    }
}
