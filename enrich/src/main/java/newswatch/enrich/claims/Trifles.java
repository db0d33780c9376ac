package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.events.EventType;

/** Tells apart what matches a rule and is no act of its subject. */
final class Trifles {
    private final Scene scene;
    private final Passage passage;

    Trifles(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
    }

    /** "the minister responded": an answer, not a threat. */
    boolean answer(Predicate predicate) {
        String verb = passage.norm(predicate.match().start());
        boolean answers = verb.equals("responded") || verb.equals("reacted");
        return answers && predicate.act().type() == EventType.THREATEN && !predicate.ahead();
    }

    /** "declined to comment" is no act. */
    boolean comment(Predicate predicate) {
        boolean comment = false;
        for (int i = predicate.match().start(); i < predicate.end() + 3; i++) {
            comment |= passage.norm(i).equals("comment") || passage.norm(i).equals("elaborate");
        }
        return comment && predicate.act().type() == EventType.REJECT;
    }

    /** "vowed a response": a promise of nothing that is known. */
    boolean hollow(Predicate predicate) {
        String norm = passage.norm(predicate.match().start());
        return predicate.match().rule().frame() == Frame.COMMIT
                && predicate.inner() == null
                && !norm.startsWith("agree")
                && !norm.startsWith("accept");
    }

    /** "will face consequences": said of somebody, not by him. */
    boolean fate(Predicate predicate) {
        Group group = scene.structure.group(predicate.match().start());
        return predicate.act().type() == EventType.THREATEN
                && group != null
                && scene.nouns("fates").contains(passage.norm(group.main()));
    }

    /** "denied that …": what is denied is another predicate's. */
    boolean denial(Predicate predicate) {
        String norm = passage.norm(predicate.match().start());
        return norm.startsWith("den") && predicate.act().type() == EventType.REJECT && !norm.equals("denounced");
    }
}
