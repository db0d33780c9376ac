package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Quad;
import newswatch.events.Voice;

/** Finds whom an act concerns: never who merely hears it, stands in it as a place, or reports it. */
final class Recipients {
    private static final int BESIDE = 7;
    private static final int NEAR = 5;
    private static final Set<String> PLACES = Words.of(
            "in", "at", "over", "near", "off", "across", "inside", "outside", "around", "via", "through", "along");
    /** "60 billion in Norlandish goods": how much, and not where. */
    private static final Set<String> COUNTED =
            Words.of("million", "billion", "trillion", "percent", "half", "third", "worth");

    private static final Set<String> PARTNERS = Words.of("and", "with", "of", "between", ",");

    private static final Set<String> ANSWERS = Words.of("answer", "response", "reply", "reaction", "responding");

    private static final Set<String> CONDITIONS = Words.of("if", "unless", "until");

    private static final Set<String> PROMPTING = Words.of("after", "when", "because");

    private static final Set<String> HIT = Words.of("at", "on", "against", "toward");

    private static final Set<String> UPON = Words.of("on", "against", "to", "with", "for", "of", "from", "by");

    private static final Set<String> TRIPS = Words.of("trip", "visit", "journey", "tour", "trips", "visits");

    private static final Set<String> AUDIENCE = Words.of("told", "telling", "tell", "tells", "informed");
    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Reach reach;

    private final Home home;
    private final Posts posts;

    private final Set<String> aside;
    private final Set<String> relations;

    Recipients(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        reach = new Reach(scene);
        home = new Home(scene);
        posts = new Posts(scene);
        aside = scene.nouns("aside");
        relations = scene.nouns("relations");
    }

    /** The first fitting side in the predicate's own clause, else null. */
    Side of(Predicate predicate, Side actor) {
        int from = predicate.match().start();
        int limit = reach.limit(predicate);
        if (reach.topical(predicate)) {
            return null;
        }
        boolean visit = visits(predicate.act())
                || (predicate.inner() != null && visits(predicate.inner()))
                || travels(predicate);
        Side host = visit ? met(from, limit, actor) : null;
        if (host != null) {
            return host;
        }
        boolean asked = predicate.match().rule().frame() == Frame.REQUEST;
        for (Side side : scene.sides) {
            String last = passage.norm(predicate.match().end() - 1);
            int bound = predicate.match().end() + (last.equals("that") ? BESIDE : last.equals("to") ? 0 : 2);
            boolean reached = side.start() >= from && side.start() < (asked ? bound : limit);
            if (last.equals("that")
                    && side.start() <= predicate.match().end() + 1
                    && fits(side, actor, visit, predicate)) {
                return side;
            }
            boolean partner = Company.joint(predicate)
                    && side.start() <= predicate.end() + BESIDE
                    && PARTNERS.contains(before(side));
            if (reached && !partner && fits(side, actor, visit, predicate)) {
                return side;
            }
        }
        return null;
    }

    /** "called off his trip to": the place named is whom he was to see. */
    private boolean travels(Predicate predicate) {
        boolean meets = predicate.act().type() == EventType.REJECT
                && "meet".equals(predicate.act().mode());
        for (int i = predicate.match().start(); meets && i < predicate.match().end() + 2; i++) {
            if (TRIPS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whom a traveller goes to see. */
    private Side met(int from, int to, Side actor) {
        for (Side side : scene.sides) {
            String before = passage.norm(side.start() - 1);
            boolean seen =
                    before.equals("meet") || before.equals("see") || before.equals("met") || before.equals("with");
            if (seen && side.start() >= from && side.start() < to && side.acts() && differs(side, actor)) {
                return side;
            }
        }
        return null;
    }

    /** Whom a threat's condition names: "if Norland fires again". */
    Side conditional(Side actor) {
        for (Group group : structure.groups()) {
            int opener = structure.opener(group);
            boolean conditional = opener >= 0 && CONDITIONS.contains(passage.norm(opener));
            Phrase behind = passage.norm(group.start()).equals("should") && group.main() == group.start()
                    ? structure.phrase(group.end())
                    : null;
            Side side = conditional ? scene.actor(group) : behind == null ? null : scene.acting(behind);
            if (side != null && differs(side, actor)) {
                return side;
            }
        }
        return null;
    }

    /** Whose act prompts the words: "expressed concern after Norland fired". */
    Side prompting(Predicate predicate, Side actor) {
        Phrase object = structure.phrase(predicate.end());
        if (object != null && !object.time()) {
            return null;
        }
        for (Group group : structure.groups()) {
            int opener = structure.opener(group);
            boolean prompts = opener >= predicate.match().start() && PROMPTING.contains(passage.norm(opener));
            Side side = prompts && group.finite() ? scene.actor(group) : null;
            if (side != null && differs(side, actor) && side.voice() != Voice.OUTSIDER) {
                return side;
            }
        }
        return null;
    }

    /** Whose words are answered: "said in answer to a Norlandic demand". */
    Side answered(Predicate predicate, Side actor) {
        for (Side side : scene.sides) {
            Phrase phrase = structure.phrase(side.start());
            int to = phrase == null ? -1 : phrase.preposition();
            boolean answers = to > 0 && passage.norm(to).equals("to") && ANSWERS.contains(passage.norm(to - 1));
            if (answers && side.start() > predicate.end() && side.named() && differs(side, actor)) {
                return side;
            }
        }
        return null;
    }

    /** Where the predicate's clause ends. */
    int limit(Predicate predicate) {
        return reach.limit(predicate);
    }

    /** Whether what is said stands before who says it: "…," the minister warned. */
    boolean postposed(Predicate predicate, Side subject) {
        Phrase phrase = structure.phrase(subject.start());
        Tag before = structure.tag((phrase == null ? subject.start() : phrase.start()) - 1);
        return (before == Tag.COMMA || before == Tag.QUOTE) && predicate.inner() == null;
    }

    /** The first fitting side before the predicate. */
    Side first(Predicate predicate, Side actor) {
        for (Side side : scene.sides) {
            if (side.end() <= predicate.match().start() && fits(side, actor, false, predicate)) {
                return side;
            }
        }
        return null;
    }

    /** Whether the side stands in the object of the predicate, or in a preposition that follows it. */
    boolean near(Predicate predicate, Side side) {
        if (side.end() <= predicate.match().start()) {
            return false;
        }
        int phrases = 0;
        int i = predicate.end();
        while (i < side.start()) {
            Phrase phrase = structure.phrase(i);
            Tag tag = structure.tag(i);
            boolean inside = phrase != null && phrase.end() > side.start();
            if (tag == Tag.COMMA && apposed(i, side)) {
                return true;
            }
            boolean verb = structure.group(i) != null && structure.group(i).kind() != Group.Kind.PARTICIPLE;
            if (!inside && (tag == Tag.COMMA || tag == Tag.CC || verb || ++phrases > NEAR)) {
                return false;
            }
            i = inside ? side.start() : phrase == null ? i + 1 : phrase.end();
        }
        return true;
    }

    /** "expelled John Doe, a Norlandish student": who he is says whose he is. */
    private boolean apposed(int comma, Side side) {
        Phrase name = structure.phrase(comma - 1);
        Phrase what = structure.phrase(comma + 1);
        boolean inside = what != null && what.start() == comma + 1 && what.end() > side.start();
        boolean one = what != null
                && passage.norm(comma + 1).equals("one")
                && side.start() <= comma + BESIDE
                && scene.preposition(side).equals("of");
        boolean article = structure.tag(comma + 1) == Tag.DET;
        return name != null && scene.owner(name, name.end()) == null && ((inside && article) || one);
    }

    /** The nearest fitting side before the predicate. */
    Side before(Predicate predicate, Side actor) {
        boolean travel = "meet".equals(predicate.act().mode());
        Side nearest = null;
        for (Side side : scene.sides) {
            if (side.end() <= predicate.match().start() && fits(side, actor, travel, predicate)) {
                nearest = side;
            }
        }
        return nearest;
    }

    /** Whoever is in the phrase that suffers a passive. */
    Side suffering(Phrase subject, Side agent) {
        if (subject == null) {
            return null;
        }
        Side inside = scene.owner(subject, subject.end());
        if (inside == null && agent != null) {
            inside = behind(subject, agent);
        }
        return inside != null && (agent == null || differs(inside, agent)) ? inside : null;
    }

    /** "tariffs on Norlandish beans were": whoever stands in the prepositions that hang on the subject. */
    private Side behind(Phrase subject, Side agent) {
        for (int at = subject.end(); at < subject.end() + NEAR * 3 && structure.tag(at) != Tag.REL; at++) {
            Phrase phrase = UPON.contains(passage.norm(at)) ? structure.phrase(at + 1) : null;
            Group group = structure.group(at);
            if (group != null && group.finite()) {
                return null;
            }
            Side side = phrase == null ? null : scene.owner(phrase, phrase.end());
            if (side != null && differs(side, agent)) {
                return side;
            }
        }
        return null;
    }

    private boolean fits(Side side, Side actor, boolean visit, Predicate predicate) {
        if (("MED".equals(side.sector())
                        && !banned(predicate)
                        && !"censor".equals(predicate.act().mode()))
                || !differs(side, actor)
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
                || (AUDIENCE.contains(before(side)) && !told(predicate, phrase))
                || agentless(preposition, predicate)) {
            return false;
        }
        boolean placed = (PLACES.contains(preposition)
                        && phrase.preposition() >= predicate.match().end()
                        && !COUNTED.contains(passage.norm(phrase.preposition() - 1))
                        && !keeps(phrase, predicate)
                        && !seated(phrase, predicate))
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

    /** "demanded the release of three men held in Norland": of Norland; "condemned a bill in its parliament". */
    private boolean keeps(Phrase phrase, Predicate predicate) {
        return predicate.act().type() == EventType.REQUEST
                && scene.nouns("held").contains(passage.norm(phrase.preposition() - 1));
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

    /** "blacklisted a trading company in Norland": what is there is punished, and where it is tells whose it is. */
    private boolean seated(Phrase place, Predicate predicate) {
        Phrase thing = structure.phrase(place.preposition() - 1);
        return predicate.act().type() == EventType.COERCE
                && "restrict".equals(predicate.act().mode())
                && thing != null
                && scene.nouns("firms").contains(passage.norm(thing.head()));
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

    private String before(Side side) {
        Phrase phrase = structure.phrase(side.start());
        return passage.norm(phrase == null ? side.start() - 1 : phrase.start() - 1);
    }

    static boolean differs(Side one, Side other) {
        return !one.country().equals(other.country());
    }

    private static boolean visits(Act act) {
        return "visit".equals(act.mode());
    }
}
