package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Tells apart what matches a rule and is no act of its subject. */
final class Trifles {
    private static final Set<EventType> SPOKEN =
            Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT, EventType.CONSULT);
    private static final Set<String> TRAVELS = Words.of(
            "fly",
            "flew",
            "flying",
            "flies",
            "flown",
            "head",
            "heading",
            "headed",
            "sail",
            "sailed",
            "sailing",
            "travel",
            "traveling",
            "traveled",
            "arrived",
            "landed",
            "crossed",
            "passed",
            "moving");
    private static final int WARNED = 4;
    private static final int CONTENT = 14;
    private static final Set<String> AHEAD =
            Words.of("will", "would", "ready", "retaliate", "retaliation", "consequences", "war", "force");

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
        boolean vow = false;
        for (int i = predicate.match().start(); i < predicate.match().end(); i++) {
            String norm = passage.norm(i);
            vow |= norm.startsWith("vow") || norm.startsWith("promis") || norm.startsWith("commit");
        }
        return vow && predicate.match().rule().frame() == Frame.COMMIT && predicate.inner() == null;
    }

    /** "warned that the toll may rise", "warned travellers": only who warns somebody of another side threatens. */
    boolean caution(Predicate predicate, Side recipient) {
        int start = predicate.match().start();
        boolean warns =
                passage.norm(start).startsWith("warn") && predicate.act().type() == EventType.THREATEN;
        boolean whom = recipient != null && recipient.start() <= start + WARNED;
        for (int i = start; warns && !whom && i < Math.min(passage.size(), start + CONTENT); i++) {
            whom = AHEAD.contains(passage.norm(i));
        }
        return warns && !whom;
    }

    /** A legislator judges, asks and travels; he neither binds nor threatens in his state's name. */
    static boolean unauthorised(Predicate predicate, Side actor) {
        return actor.voice() == Voice.LEGISLATOR
                && actor.person()
                && !SPOKEN.contains(predicate.act().type());
    }

    /** "the secretary, flying aboard": he travels, and shows no force. */
    boolean travel(Predicate predicate, Side actor) {
        Group group = scene.structure.group(predicate.match().start());
        return actor.person()
                && predicate.act().type() == EventType.MOBILIZE
                && group != null
                && TRAVELS.contains(passage.norm(group.main()));
    }

    /** Praise and thanks of a person are no act. */
    boolean compliment(Predicate predicate, Side recipient) {
        return recipient != null && recipient.person() && predicate.rule().startsWith("support.praise");
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
