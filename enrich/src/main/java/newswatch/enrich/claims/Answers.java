package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.events.EventType;
import newswatch.events.Quad;

/**
 * Whom an act goes to that names nobody, as what has just been told says it: whoever the same subject dealt with, or
 * whoever did something to the subject and is answered ("Norland charged five Suderians. Suderia called it made up").
 */
final class Answers {
    private static final Set<EventType> ANSWERING =
            EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.SANCTION, EventType.COERCE, EventType.REQUEST);
    /** What is done to somebody in answer to a show of force that names nobody. */
    private static final Set<EventType> SHOWN = EnumSet.of(EventType.ACCUSE, EventType.SANCTION);

    private static final Set<EventType> DEALT =
            EnumSet.of(EventType.AGREE, EventType.AID, EventType.CONCEDE, EventType.COOPERATE);

    private final Structure structure;

    private final Doers doers;

    Answers(Scene scene, Doers doers) {
        structure = scene.structure;
        this.doers = doers;
    }

    /** @param before what the sentence has told so far */
    Side of(Predicate predicate, Side subject, List<Telling> before) {
        Group group = structure.group(predicate.match().start());
        boolean hangs = group == null || (!group.finite() && structure.tag(group.start() - 1) == Tag.PREP);
        if (hangs || predicate.match().rule().trust() != Trust.SURE) {
            return null;
        }
        Side other = inherited(predicate, subject, before);
        other = other == null ? returned(predicate, subject, before) : other;
        EventType type = predicate.act().type();
        return other == null && group.finite() && ANSWERING.contains(type)
                ? doers.answered(subject.country(), SHOWN.contains(type) && bare(predicate))
                : other;
    }

    /** Whether nothing else stands behind that it might be about. */
    private boolean bare(Predicate predicate) {
        Tag next = structure.tag(predicate.end());
        return next == Tag.STOP || next == Tag.COMMA || next == Tag.CC || next == Tag.TIME;
    }

    /** "accused Norland of lying and said war might break out": the same subject goes on to the same one. */
    private static Side inherited(Predicate predicate, Side subject, List<Telling> before) {
        Telling last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean goes = last != null
                && last.recipient() != null
                && !Recipients.differs(last.actor(), subject)
                && hostile(predicate.act().type())
                        == hostile(last.predicate().act().type());
        return goes ? last.recipient() : null;
    }

    /** "Norland will freeze its program while Suderia will provide food": of two who act in turn each acts on the other. */
    private static Side returned(Predicate predicate, Side subject, List<Telling> before) {
        for (Telling telling : before) {
            boolean other = Recipients.differs(telling.actor(), subject);
            boolean back = telling.recipient() != null && !Recipients.differs(telling.recipient(), subject);
            boolean deal = telling.recipient() == null
                    && DEALT.contains(telling.predicate().act().type())
                    && DEALT.contains(predicate.act().type());
            if (other && (back || deal)) {
                return telling.actor();
            }
        }
        return null;
    }

    private static boolean hostile(EventType type) {
        return type.quad() == Quad.VERBAL_CONFLICT || type.quad() == Quad.MATERIAL_CONFLICT;
    }
}
