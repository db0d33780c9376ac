package newswatch.alerts.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.alerts.view.Opinion;
import newswatch.events.EventType;
import newswatch.events.Judgement;
import newswatch.events.Judgement.Fault;

/**
 * What the analysts together say of one development.
 *
 * @param fault null where they confirm it
 * @param type the right one where they say it, else null
 * @param disputed they differ: no label can be made of it
 */
record Ruling(Fault fault, EventType type, boolean disputed) {
    /** @param opinion in which somebody confirmed or dismissed */
    static Ruling of(Opinion opinion) {
        List<Judgement> counted = opinion.counted();
        Judgement last = counted.get(counted.size() - 1);
        Set<List<Object>> said = new HashSet<>();
        counted.forEach(judgement -> said.add(
                List.of(judgement.verdict(), String.valueOf(judgement.fault()), String.valueOf(judgement.type()))));
        return new Ruling(last.fault(), last.type(), said.size() > 1);
    }

    boolean confirmed() {
        return fault == null;
    }

    boolean swapped() {
        return fault == Fault.SWAPPED;
    }

    /** The type that the act has by what they say. */
    EventType rightType(EventType told) {
        return fault == Fault.WRONG_TYPE ? type : told;
    }
}
