package newswatch.alerts.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.events.RelationState;
import newswatch.events.json.Json;

/** The mood of each relation as a gauge, as the view knows it: also after a restart. */
public final class MoodGauges {
    /** A side of a relation's mood, toward the other one. */
    private record Side(String watch, String relation, String side, String other) {}

    private final MeterRegistry registry;
    private final Map<Side, Double> moods = new ConcurrentHashMap<>();

    public MoodGauges(MeterRegistry registry) {
        this.registry = registry;
    }

    public void changed(List<Change> changes) {
        changes.stream()
                .filter(change -> change.kind() == Change.Kind.RELATION)
                .forEach(change -> show(read(change.json())));
    }

    private static RelationState read(String json) {
        try {
            return Json.MAPPER.readValue(json, RelationState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote cannot be read", e);
        }
    }

    public void show(RelationState state) {
        state.moods().forEach(mood -> {
            String other = Objects.toString(mood.other(), ""); // what a side does alone is toward nobody
            Side side = new Side(state.watch(), state.relation(), mood.side(), other);
            if (moods.put(side, mood.mean() / 10.0) == null) {
                AlertsSeries.MOOD.gauge(
                        registry, () -> moods.get(side), side.watch(), side.relation(), side.side(), side.other());
            }
        });
    }
}
