package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Finds the predicates of a sentence in order; how sure a sign must be depends on what its structure shows. */
final class Predications {
    private static final int AGENT = 4;
    private static final Set<String> PARTICLES = Words.of("on", "upon", "to", "at", "with", "for", "against", "behind");
    /** "called the": says nothing by itself. */
    private static final String CALLED = "accuse.disapprove-loosely";

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final PredicateFinder predicates;
    private final Prospects prospects;
    private final Turned turned;
    private final boolean lead;

    /**
     * @param prospects where to look; null for everywhere
     * @param lead the sentence stands where an article tells its news
     */
    Predications(Scene scene, PredicateFinder predicates, Prospects prospects, boolean lead) {
        this.scene = scene;
        this.predicates = predicates;
        this.prospects = prospects;
        this.lead = lead;
        turned = new Turned(scene, predicates);
        passage = scene.passage;
        structure = scene.structure;
    }

    Predicate next(int from) {
        for (int i = from; i < passage.size(); i++) {
            boolean may = predicates.likely(passage, i) && (prospects == null || prospects.at(i));
            Predicate found = may ? at(i) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Predicate shown(Predicate found) {
        return predicates.shown(passage, found);
    }

    /** Where the structure gives a side to a verb, as much certainty is there as between two given sides. */
    private Predicate at(int position) {
        boolean begins = predicates.kinds(passage, position) != 0;
        Predicate sure =
                begins ? predicates.leftmost(passage, governed(position), position, position + 1, Trust.SURE) : null;
        Group group = structure.group(position);
        boolean passive = group != null && group.passive() && group.main() == position;
        if (passive && (sure == null || turned.done(group))) {
            Predicate active = turned.of(group);
            boolean better = active != null
                    && (sure == null
                            || !sure.match().passive()
                            || active.match().elements() >= sure.match().elements());
            boolean agent = sure == null && lead && scene.agent(position, AGENT) != null;
            return better ? active : agent ? likely(position) : sure;
        }
        boolean governed = begins
                && sure == null
                && group != null
                && (group.finite() || leads(group))
                && (group.main() == position || (group.start() == position && group.negated()))
                && scene.governing(group) != null;
        Predicate likely =
                governed ? predicates.leftmost(passage, clause(position), position, position + 1, Trust.LIKELY) : null;
        boolean told = likely != null
                && (upon(likely, group) || (group.finite() && (lead ? leading(likely) : telling(likely))));
        return told ? likely : sure;
    }

    /** "Congratulating Norland on …, Suderia": a participle that opens the sentence or follows a comma. */
    private boolean leads(Group group) {
        return group.kind() == Group.Kind.GERUND
                && (group.start() == 0 || structure.tag(group.start() - 1) == Tag.COMMA);
    }

    /** "was released by Norland": who does it is named, so a likely sign is enough for what is no mere word. */
    private Predicate likely(int position) {
        Predicate likely = predicates.leftmost(passage, clause(position), position, position + 1, Trust.LIKELY);
        boolean deed = likely != null
                && likely.match().rule().frame() == null
                && (likely.act().type().quad() == Quad.MATERIAL_CONFLICT
                        || likely.act().type() == EventType.RETREAT)
                && likely.act().type() != EventType.MOBILIZE;
        return deed ? likely : null;
    }

    /** Whether whom it is done to stands right behind: "congratulated Norland's president". */
    private boolean upon(Predicate likely, Group group) {
        Phrase object = object(group);
        return object != null && likely.end() >= object.start() && likely.act().type() == EventType.SUPPORT;
    }

    private static boolean leading(Predicate likely) {
        return likely.act().type() != EventType.MOBILIZE
                && (likely.act().type() != EventType.SUPPORT
                        || likely.match().elements() > 1
                        || likely.rule().startsWith("support.praise"))
                && !likely.rule().equals(CALLED);
    }

    /** Warm words, meetings and promises are too common to be told by likely signs alone. */
    private static boolean telling(Predicate likely) {
        return switch (likely.act().type()) {
            // a show of force has no recipient whose name would make it surer
            case SUPPORT, AGREE, AID, COOPERATE, PROTEST, MOBILIZE -> false;
            case CONSULT -> likely.rule().equals("consult.meet-loosely");
            default -> likely.match().rule().frame() == null && !likely.rule().equals(CALLED);
        };
    }

    /** With the end of the side that stands right before the position, so that noun-like verbs are known as verbs. */
    private Clause clause(int position) {
        Group group = structure.group(position);
        Tag tag = structure.tag(position);
        boolean past = (tag == Tag.PAST && structure.tag(position - 1) == Tag.REL)
                || ((tag == Tag.PAST || tag == Tag.PART) && passage.unchanged(position));
        boolean main = group != null && group.main() == position;
        boolean verb = main && (past || tag == Tag.VERB);
        Phrase object = main && !group.passive() ? object(group) : null;
        return new Clause(
                -1, verb ? position : -2, object == null ? -1 : object.start(), object == null ? -1 : object.end());
    }

    /** The phrase right behind the verb, perhaps behind its particle, that names another side than its subject. */
    private Phrase object(Group group) {
        int at = PARTICLES.contains(passage.norm(group.end())) ? group.end() + 1 : group.end();
        Phrase phrase = structure.phrase(at);
        Side side = phrase == null || phrase.start() != at ? null : scene.owner(phrase, phrase.end());
        boolean state = side != null
                && (side.acts() || (side.entity() != null && side.entity().startsWith("country/")));
        Side subject = state ? scene.governing(group) : null;
        return subject == null || subject.country().equals(side.country()) ? null : phrase;
    }

    /** With the words of the subject too: some sure rules ask what acts, a bomber or a missile. */
    private Clause governed(int position) {
        Group group = structure.group(position);
        boolean main = group != null && group.main() == position && !group.passive();
        Phrase subject = main ? structure.subject(group) : null;
        Clause plain = clause(position);
        boolean before = subject != null && subject.end() <= position;
        int end = plain.subjectEnd() == position ? position : before ? subject.end() : -2;
        return before ? new Clause(subject.start(), end, plain.targetStart(), plain.targetEnd()) : plain;
    }
}
