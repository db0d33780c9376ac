package newswatch.enrich.claims;

import newswatch.enrich.claims.rules.Act;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** Who used force or showed it last: whose "the launch" or "the move" is, as an article goes on. */
final class Doers {
    private Side armed;

    void note(Act act, Side actor) {
        boolean hard = act.type() == EventType.MOBILIZE || act.type().quad() == Quad.MATERIAL_CONFLICT;
        armed = hard ? actor : armed;
    }

    /** Whom the deed is of, for somebody who judges it: never himself; null when nobody is known. */
    Side besides(String country) {
        return armed == null || armed.country().equals(country) ? null : armed;
    }
}
