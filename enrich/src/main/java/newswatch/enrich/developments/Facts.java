package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.Set;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.enrich.watch.PriorityRule.Condition;
import newswatch.events.Actor;
import newswatch.events.EventType;
import newswatch.events.Matter;
import newswatch.events.Rank;
import newswatch.events.Voice;

/** What titles and priorities are made from. */
record Facts(
        Actor actor,
        Actor recipient,
        EventType type,
        String mode,
        Matter matter,
        Stage stage,
        Rank rank,
        Voice voice,
        LocalDate date,
        Set<Condition> holds) {
    Facts {
        holds = Set.copyOf(holds);
    }

    boolean is(Condition condition) {
        return holds.contains(condition);
    }
}
