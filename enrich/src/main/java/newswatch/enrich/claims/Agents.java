package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Who does what a passive tells where nobody stands behind "by": whose the thing is, where it is done, who tells it. */
final class Agents {
    private static final Set<EventType> GIVEN = EnumSet.of(EventType.AID, EventType.CONSULT, EventType.CONCEDE);
    /** What a government does and tells in the passive. */
    private static final Set<EventType> OFFICIAL = EnumSet.of(EventType.COERCE, EventType.SANCTION, EventType.RETREAT);

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Attribution attribution;
    private final Captors captors;
    private final Arms arms;

    Agents(Scene scene, Attribution attribution, Captors captors, Arms arms) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.attribution = attribution;
        this.captors = captors;
        this.arms = arms;
    }

    /**
     * @param named who suffers it, or null
     * @param told as news of its own, by a finite verb
     */
    Side of(Predicate predicate, Group group, Phrase subject, Side named, boolean told) {
        Side agent = judge(predicate, group);
        agent = agent == null && told ? teller(predicate, named) : agent;
        return agent == null && GIVEN.contains(predicate.act().type()) ? giver(predicate, subject) : agent;
    }

    /** "was denounced in Norland": those there. */
    private Side judge(Predicate predicate, Group group) {
        Phrase phrase = passage.norm(group.end()).equals("in") ? structure.phrase(group.end() + 1) : null;
        Side there = phrase == null || predicate.act().type() != EventType.ACCUSE ? null : scene.at(phrase.head());
        boolean state =
                there != null && there.entity() != null && there.entity().startsWith("country/");
        boolean judged = !captors.custody(predicate);
        return state && judged && group.finite() ? there.state() : null;
    }

    /** Who gives or gives way where nobody is named with "by": whose the thing is, else who tells it of his own. */
    private Side giver(Predicate predicate, Phrase subject) {
        boolean letter = predicate.rule().startsWith("consult.letter")
                || predicate.rule().startsWith("consult.correspond");
        Side owner = subject == null ? null : scene.owner(subject);
        Side speaker = attribution.speaker();
        boolean tells = speaker != null
                && speaker.acts()
                && speaker.voice() != Voice.OUTSIDER
                && !"MED".equals(speaker.sector());
        if (predicate.act().type() != EventType.CONCEDE) {
            return predicate.act().type() == EventType.AID || letter ? owner : null;
        }
        return tells && (owner == null || !Recipients.differs(owner, speaker)) ? speaker : null;
    }

    /** "was expelled, the ministry said": who tells what befalls another does it, where nobody else is named. */
    private Side teller(Predicate predicate, Side suffering) {
        Side speaker = attribution.speaker();
        EventType type = predicate.act().type();
        boolean meeting =
                type == EventType.REJECT && "meet".equals(predicate.act().mode());
        boolean done = meeting || (OFFICIAL.contains(type) && suffering != null);
        if (!done || speaker == null || !speaker.acts() || speaker.voice() == Voice.OUTSIDER) {
            return null;
        }
        boolean alone = scene.sides.stream()
                .allMatch(
                        side -> !Recipients.differs(side, speaker) || meeting || !Recipients.differs(side, suffering));
        return alone && (suffering == null || meeting || Recipients.differs(speaker, suffering)) ? speaker : null;
    }

    /** Who sent troops or fired: who owns them; of troops else who tells it, of a weapon only its own country's media. */
    Side sender(Predicate predicate, Phrase subject) {
        boolean fired = "weapons".equals(predicate.act().mode());
        Side owner = fired ? arms.launcher(subject) : subject == null ? null : scene.owner(subject, subject.end());
        Side speaker = attribution.speaker();
        boolean tells = speaker != null && (!fired || "MED".equals(speaker.sector()));
        return owner != null ? owner : tells ? speaker : null;
    }
}
