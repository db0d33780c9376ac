package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Tells whom a state deals with at home, and people who are not their state: neither is a recipient. */
final class Home {
    private static final Set<String> OWNERS = Words.of("his", "her");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Home(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Whether somebody of the actor's own country stands right behind the predicate, before the side found, if any. */
    boolean domestic(Predicate predicate, Side actor, Side found, Recipients recipients) {
        if (athome(predicate) || own(predicate, actor) || people(predicate) || someone(predicate, actor)) {
            return true;
        }
        boolean verbal = predicate.act().type().quad() == Quad.VERBAL_CONFLICT;
        if (found != null && recipients.keeps(structure.phrase(found.start()), predicate)) {
            return false;
        }
        int from = verbal ? predicate.match().start() + 1 : predicate.match().end();
        for (Side side : scene.sides) {
            boolean own =
                    side.country().equals(actor.country()) && (side.person() || side.named()) && !scene.pronoun(side);
            boolean owner = structure.phrase(side.start()) != null
                    && structure.phrase(side.start()).head() >= side.end();
            boolean behind = side.start() >= from && (found == null || side.end() <= found.start());
            boolean agent = scene.preposition(side).equals("by");
            boolean barred = found != null && passage.norm(side.end()).equals("from");
            if (own
                    && !owner
                    && !agent
                    && !barred
                    && behind
                    && side.start() != actor.start()
                    && recipients.near(predicate, side)) {
                return true;
            }
        }
        return false;
    }

    /** "blasted Republican lawmakers for praising …", "veto a bill that lets them sue …": right behind stands what is at home. */
    private boolean athome(Predicate predicate) {
        if (predicate.act().type().quad() != Quad.VERBAL_CONFLICT
                && predicate.act().type() != EventType.SUPPORT) {
            return false;
        }
        for (int i = predicate.match().start() + 1; i <= predicate.end() && i < passage.size(); i++) {
            Phrase phrase = structure.phrase(i);
            boolean plain = phrase != null && phrase.preposition() < 0 && scene.owner(phrase, phrase.end()) == null;
            if (plain && passage.in(phrase.head(), Nouns.DOMESTIC)) {
                return true;
            }
        }
        return false;
    }

    /** "criticized him for suggesting", "accused each other of", "dismissed his own praise of": nobody known of another side. */
    private boolean someone(Predicate predicate, Side actor) {
        if (predicate.act().type().quad() != Quad.VERBAL_CONFLICT) {
            return false;
        }
        boolean rejects = predicate.act().type() == EventType.REJECT;
        for (int i = predicate.match().start() + 1; i <= predicate.match().end() && i < passage.size(); i++) {
            String norm = passage.norm(i);
            boolean object = i <= predicate.match().start() + 2 && structure.group(i) == null;
            boolean unknown = object
                    && fellow(predicate, actor)
                    && (norm.equals("him") || norm.equals("her"))
                    && scene.at(i) == null
                    && structure.phrase(i).end() == i + 1;
            boolean mutual = norm.equals("each") && passage.norm(i + 1).equals("other");
            boolean own = object && rejects && passage.norm(i + 1).equals("own") && OWNERS.contains(norm);
            if (unknown || mutual || own) {
                return true;
            }
        }
        return false;
    }

    /** Whether "him" may be somebody at home named before. */
    private boolean fellow(Predicate predicate, Side actor) {
        return scene.sides.stream()
                .anyMatch(side -> side.person()
                        && side.named()
                        && side.end() <= predicate.match().start()
                        && !side.entity().equals(actor.entity())
                        && !Recipients.differs(side, actor));
    }

    /** "a meeting with his security team on Norland": the company is his own. */
    private boolean own(Predicate predicate, Side actor) {
        for (Side side : scene.sides) {
            Phrase phrase = structure.phrase(side.start());
            boolean his = !side.named() && side.country().equals(actor.country()) && side.end() == side.start() + 1;
            boolean with = phrase != null && phrase.start() == side.start() && phrase.head() > side.start();
            boolean near = side.start() >= predicate.match().end() && side.start() <= predicate.end() + 2;
            Side inside = phrase == null ? null : scene.owner(phrase, phrase.end());
            boolean ally = inside != null && Recipients.differs(inside, actor);
            if (his
                    && !ally
                    && with
                    && near
                    && passage.norm(side.start() - 1).equals("with")
                    && !passage.norm(phrase.head()).startsWith("counterpart")
                    && (scene.at(phrase.head()) == null || !Recipients.differs(scene.at(phrase.head()), actor))) {
                return true;
            }
        }
        return false;
    }

    /** "met opponents of the regime": people, and whose they are does not matter. */
    private boolean people(Predicate predicate) {
        if (predicate.act().type() != EventType.CONSULT && predicate.act().type() != EventType.AGREE) {
            return false;
        }
        Phrase phrase = structure.phrase(predicate.end());
        phrase = phrase == null ? structure.phrase(predicate.end() + 1) : phrase;
        return phrase != null && passage.in(phrase.head(), Nouns.CIVIL) && scene.owner(phrase, phrase.end()) == null;
    }

    /** "met Norlandish dissidents", "urged the Norlandish people": not their state. */
    boolean civil(Phrase phrase, Predicate predicate) {
        EventType type = predicate.act().type();
        boolean spoken =
                type.quad() == Quad.VERBAL_COOPERATION || type == EventType.REQUEST || type == EventType.THREATEN;
        return spoken && passage.in(phrase.head(), Nouns.CIVIL);
    }
}
