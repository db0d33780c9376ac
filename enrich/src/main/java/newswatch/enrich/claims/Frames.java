package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.Set;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Rule;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** What frames do to the act inside them. */
final class Frames {
    private static final Set<EventType> KEPT = EnumSet.of(EventType.REQUEST, EventType.THREATEN);

    private Frames() {}

    static Act of(Rule rule, Act inner) {
        return switch (rule.frame()) {
            case COMMIT, FUTURE -> rule.act().type() == EventType.THREATEN ? feared(inner) : ahead(inner);
            case REFUSE ->
                new Act(
                        EventType.REJECT,
                        rejected(rule.act().mode(), inner),
                        rule.act().cameo());
            case THREATEN -> threat(inner);
            case TELL -> KEPT.contains(inner.type()) ? inner : rule.act();
            case REQUEST ->
                new Act(
                        EventType.REQUEST,
                        requested(rule.act().mode(), inner),
                        rule.act().cameo());
        };
    }

    /** Whether what the recipient is said to do is asked of it or held against it. */
    static boolean tellable(Predicate inner) {
        EventType type = inner.act().type();
        boolean conflict = type.quad() == Quad.VERBAL_CONFLICT || type.quad() == Quad.MATERIAL_CONFLICT;
        return conflict && !inner.ahead() && !inner.match().passive();
    }

    private static Act feared(Act inner) {
        boolean verbal = inner.type() == EventType.REJECT || inner.type() == EventType.ACCUSE;
        return verbal ? threat(inner) : ahead(inner);
    }

    static Act ahead(Act inner) {
        if (inner.type().quad() == Quad.VERBAL_CONFLICT || inner.type() == EventType.MOBILIZE || backing(inner)) {
            return inner;
        }
        return inner.type().quad() == Quad.MATERIAL_CONFLICT
                ? threat(inner)
                : new Act(EventType.AGREE, null, cameo(inner));
    }

    /** Whoever promises to back somebody backs him. */
    private static boolean backing(Act inner) {
        return inner.type() == EventType.SUPPORT && ("050".equals(inner.cameo()) || "051".equals(inner.cameo()));
    }

    private static String cameo(Act inner) {
        return switch (inner.type()) {
            case CONSULT -> "036";
            case COOPERATE -> "031";
            case AID -> "033";
            case CONCEDE, RETREAT -> "035";
            default -> "030";
        };
    }

    private static Act threat(Act inner) {
        return switch (inner.type()) {
            case COERCE ->
                "arrest".equals(inner.mode())
                        ? new Act(EventType.THREATEN, "arrest", "137")
                        : new Act(EventType.THREATEN, "restrict", "1312");
            case SANCTION ->
                "expel".equals(inner.mode())
                        ? new Act(EventType.THREATEN, "expel", "1313")
                        : new Act(EventType.THREATEN, "relations", "134");
            case REJECT -> new Act(EventType.THREATEN, "relations", "134");
            case ASSAULT, MOBILIZE -> new Act(EventType.THREATEN, "violence", "138");
            default -> new Act(EventType.THREATEN, null, "130");
        };
    }

    private static String rejected(String own, Act inner) {
        return own != null
                ? own
                : switch (inner.type()) {
                    case CONSULT -> "meet";
                    case AID, COOPERATE -> "assist";
                    case CONCEDE, RETREAT -> "yield";
                    default -> null;
                };
    }

    private static String requested(String own, Act inner) {
        return own != null
                ? own
                : rejected(null, inner) == null && inner.type() == EventType.COERCE ? "change" : rejected(null, inner);
    }
}
