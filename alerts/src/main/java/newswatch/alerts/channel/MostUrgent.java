package newswatch.alerts.channel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.events.Alert;

/** What of many alerts is told when not all have room. */
final class MostUrgent {
    private MostUrgent() {}

    /** At most so many, in the order in which they were decided: a correction follows what it corrects. */
    static List<Alert> of(List<Alert> alerts, int most) {
        return IntStream.range(0, alerts.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> alerts.get(place).priority()))
                .limit(most)
                .sorted()
                .map(alerts::get)
                .toList();
    }

    /** The one to name first: the most urgent of those that are the last word about their development; null of none. */
    static Alert leading(List<Alert> alerts) {
        Map<String, Alert> last = new LinkedHashMap<>();
        alerts.forEach(alert -> last.put(
                alert.development() == null
                        ? alert.id()
                        : "development " + alert.development().id(),
                alert));
        return last.values().stream()
                .min(Comparator.comparingInt(Alert::priority))
                .orElse(null);
    }
}
