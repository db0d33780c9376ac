package newswatch.alerts.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.DevelopmentState;
import newswatch.events.RelationState;
import newswatch.events.SourceState;

/** Fills a view without Kafka; alerts arrive some seconds after their articles. */
public final class Filling {
    private static final Duration DELAY = Duration.ofSeconds(20);

    private Filling() {}

    public static void fill(
            View view,
            List<DevelopmentState> developments,
            List<Alert> alerts,
            List<RelationState> relations,
            List<SourceState> sources) {
        List<Update> updates = new ArrayList<>();
        developments.forEach(
                state -> updates.add(new DevelopmentUpdate(state.development().id(), state)));
        alerts.forEach(alert -> updates.add(new AlertUpdate(alert, alert.at().plus(DELAY))));
        relations.forEach(state -> updates.add(new RelationUpdate(state.watch() + "|" + state.relation(), state)));
        sources.forEach(state -> updates.add(new SourceUpdate(state.id(), state)));
        view.write(updates, List.of());
    }
}
