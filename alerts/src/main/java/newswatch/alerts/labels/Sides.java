package newswatch.alerts.labels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.events.Actor;
import newswatch.events.Development;
import newswatch.events.EventType;

/** Who did it to whom, by country; recipient null where the act has none. */
record Sides(Actor actor, Actor recipient) {
    static Sides of(Development development, boolean swapped) {
        return swapped && development.recipient() != null
                ? new Sides(development.recipient(), development.actor())
                : new Sides(development.actor(), development.recipient());
    }

    /** The first keys of an act or a development. */
    void write(ObjectNode row, EventType type) {
        row.put("actor", actor.country());
        row.put("recipient", recipient == null ? null : recipient.country());
        row.put("type", type.name());
        row.putArray("also_ok");
    }
}
