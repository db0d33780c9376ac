package newswatch.enrich.claims;

import java.util.EnumSet;
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
import newswatch.events.Quad;

/** Whether a side, as it stands in its sentence, may be whom an act goes to. */
final class Fit {
    private static final Set<String> PLACES = Words.of(
            "in", "at", "over", "near", "off", "across", "inside", "outside", "around", "via", "through", "along");
    /** "60 billion in Norlandish goods": how much, and not where. */
    private static final Set<String> COUNTED =
            Words.of("million", "billion", "trillion", "percent", "half", "third", "worth");

    private static final Set<EventType> AFFAIRS =
            EnumSet.of(EventType.SUPPORT, EventType.ACCUSE, EventType.AID, EventType.COOPERATE);
    private static final Set<String> HIT = Words.of("at", "on", "against", "toward");
    private static final Set<String> AUDIENCE = Words.of("told", "telling", "tell", "tells", "informed");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Home home;
    private final Posts posts;
    private final Set<String> aside;
    private final Set<String> relations;

    Fit(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        home = new Home(scene);
        posts = new Posts(scene.passage);
        aside = scene.nouns(Nouns.ASIDE);
        relations = scene.nouns(Nouns.RELATIONS);
    }

    boolean fits(Side side, Side actor, boolean visit, Predicate predicate) {
        if (("MED".equals(side.sector())
                        && !banned(predicate)
                        && !"censor".equals(predicate.act().mode()))
                || !Recipients.differs(side, actor)
                || scene.speaks(side)
                || side.pair()) {
            return false;
        }
        Phrase phrase = structure.phrase(side.start());
        String preposition = scene.preposition(side);
        boolean heads = phrase == null || phrase.head() < side.end();
        boolean united =
                "UN".equals(side.country()) && (!heads || preposition.equals("of") || preposition.equals("by"));
        boolean owned = !side.named() && !heads && !scene.deed(phrase) && !scene.agent(phrase);
        if (owned
                || (phrase != null && !side.person() && scene.retired(phrase))
                || united
                || aside(phrase, preposition)
                || (AUDIENCE.contains(scene.before(side)) && !told(predicate, phrase))
                || agentless(preposition, predicate)) {
            return false;
        }
        if (ofGerund(side, predicate) || (!heads && topic(phrase, predicate))) {
            return false;
        }
        boolean placed = (PLACES.contains(preposition)
                        && phrase.preposition() >= predicate.end()
                        && !COUNTED.contains(passage.norm(phrase.preposition() - 1))
                        && !keeps(phrase, predicate))
                || (phrase != null && heads && apposed(phrase));
        if (!heads && home.civil(phrase, predicate)) {
            return false;
        }
        boolean meant = phrase != null
                && phrase.preposition() >= predicate.match().start()
                && phrase.preposition() < predicate.end();
        if (side.acts() || meant) {
            return !placed || side.person() || (phrase != null && !heads && scene.deed(phrase));
        }
        if (posts.hold(phrase, predicate)) {
            return true;
        }
        boolean hit = violent(predicate) && side.named() && (preposition.isEmpty() || HIT.contains(preposition));
        return visit
                || hit
                || (!placed && side.entity() != null && side.entity().startsWith("country/"));
    }

    /** "backed the Norlandish war", "blasted the Norlandish deal": an affair named after a state is not the state. */
    private boolean topic(Phrase phrase, Predicate predicate) {
        return AFFAIRS.contains(predicate.act().type()) && passage.in(phrase.head(), Nouns.TOPICS);
    }

    /** "raised concerns about offending Norland": it is done something to, and accused of nothing. */
    private boolean ofGerund(Side side, Predicate predicate) {
        Group group = structure.group(predicate.match().end());
        return predicate.act().type() == EventType.ACCUSE
                && predicate.inner() == null
                && group != null
                && group.kind() == Group.Kind.GERUND
                && group.end() <= side.start()
                && passage.norm(predicate.match().end() - 1).equals("about");
    }

    /** "demanded the release of three men held in Norland": of Norland; "condemned a bill in its parliament". */
    boolean keeps(Phrase phrase, Predicate predicate) {
        return phrase != null
                && phrase.preposition() > 0
                && predicate.act().type() == EventType.REQUEST
                && passage.in(phrase.preposition() - 1, Nouns.HELD);
    }

    /** "in Sydney, Australia": it says where the place is. */
    private boolean apposed(Phrase phrase) {
        Phrase place = passage.norm(phrase.start() - 1).equals(",") ? structure.phrase(phrase.start() - 2) : null;
        return place != null
                && phrase.end() == phrase.start() + 1
                && place.preposition() >= 0
                && PLACES.contains(passage.norm(place.preposition()))
                && Character.isUpperCase(passage.unit(place.head()).text().charAt(0))
                && structure.tag(phrase.end()) != Tag.CC;
    }

    /** "threw out reporters of": of what befalls a newspaper, its country is the one it is done to. */
    private static boolean banned(Predicate predicate) {
        EventType type = predicate.act().type();
        return type == EventType.SANCTION
                || (type == EventType.COERCE && predicate.match().elements() > 1);
    }

    /** "shelled the island", "threatened to fire missiles at Guam": a place is hit in its country's stead. */
    private static boolean violent(Predicate predicate) {
        Act act = predicate.act();
        return act.type() == EventType.ASSAULT || "violence".equals(act.mode());
    }

    /** "told the envoy to leave": whoever hears it suffers it. */
    private static boolean told(Predicate predicate, Phrase hearer) {
        return hearer != null && predicate.match().start() == hearer.start() - 1;
    }

    /** "voiced strong support for": the noun is what the verb does, not the head of "in support of". */
    private boolean governs(int noun) {
        Phrase phrase = structure.phrase(noun);
        return phrase != null && phrase.preposition() < 0 && structure.group(phrase.start() - 1) != null;
    }

    private boolean aside(Phrase phrase, String preposition) {
        boolean related = phrase != null
                && phrase.preposition() > 0
                && relations.contains(passage.norm(phrase.preposition() - 1))
                && !governs(phrase.preposition() - 1);
        return related || aside.contains(preposition);
    }

    /** "by" names who does it, not whom it concerns, unless what is rejected or condemned was done by them. */
    private static boolean agentless(String preposition, Predicate predicate) {
        return preposition.equals("by")
                && predicate.match().passive()
                && predicate.act().type().quad() == Quad.MATERIAL_CONFLICT;
    }
}
