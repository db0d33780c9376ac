package newswatch.enrich.claims;

import newswatch.enrich.claims.rules.Act;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Who did last what "the launch", "the move" or "it" may point back to, as an article goes on. */
final class Doers {
    private Side armed;
    private Side latest;
    private Side other;

    void note(Act act, Side actor) {
        boolean hard = act.type() == EventType.MOBILIZE || act.type().quad() == Quad.MATERIAL_CONFLICT;
        armed = hard ? actor : armed;
        if (latest != null && !latest.country().equals(actor.country())) {
            other = latest;
        }
        latest = actor;
    }

    /** Whom the deed is of, for somebody who judges it: never himself; null when nobody is known. */
    Side besides(String country) {
        if (armed != null && !armed.country().equals(country)) {
            return armed;
        }
        return latest != null && !latest.country().equals(country) ? latest : other;
    }
}
