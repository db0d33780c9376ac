package newswatch.enrich.evaluate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.events.Actor;
import newswatch.events.EventType;
import newswatch.events.Quad;

/**
 * Who did what to whom, as labelled: {@code {actor, recipient, type, also_ok}}.
 *
 * @param recipient null where the act has none; meets any
 * @param types the type, then those that are right as well
 */
record ActLabel(String actor, String recipient, List<EventType> types) {
    private static final Set<EventType> MUTUAL =
            Set.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE);

    static ActLabel of(LabelRow row) {
        List<EventType> types = Stream.concat(Stream.of(row.type("type")), row.types("also_ok").stream())
                .toList();
        return new ActLabel(row.text("actor"), row.optional("recipient"), types);
    }

    EventType type() {
        return types.get(0);
    }

    boolean meets(Actor by, Actor to, EventType given) {
        return between(by, to, given) && types.contains(given);
    }

    boolean meets(Actor by, Actor to, Quad given, EventType type) {
        return between(by, to, type) && types.stream().map(EventType::quad).anyMatch(given::equals);
    }

    /** Whether the sides are the same; those of a mutual act may be turned round. */
    boolean between(Actor by, Actor to, EventType given) {
        String other = to == null ? null : to.country();
        boolean same = by.country().equals(actor) && (other == null || recipient == null || other.equals(recipient));
        return same || (MUTUAL.contains(given) && by.country().equals(recipient) && actor.equals(other));
    }

    boolean within(Set<String> sides) {
        return sides.contains(actor) && (recipient == null || sides.contains(recipient));
    }

    String words() {
        return actor + ">" + (recipient == null ? "" : recipient) + " " + type()
                + (types.size() > 1 ? " (or " + types.subList(1, types.size()) + ")" : "");
    }
}
