package newswatch.alerts.digest;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.alerts.digest.Digest.Line;
import newswatch.alerts.digest.Digest.Section;
import newswatch.alerts.view.View;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.SourceState;
import newswatch.events.SourceWords;

/** Whether the sources still speak: a dead feed looks like peace. */
record Listening(View view) {
    private static final int MOST = 5;
    private static final int ENOUGH = 200;
    private static final Set<AlertKind> TOLD =
            Set.of(AlertKind.SOURCE_RECOVERED, AlertKind.CHANNEL_FAILED, AlertKind.CHANNEL_RECOVERED);

    /** What was told of sources and channels; silence has its own section as long as it lasts. */
    Stream<Section> told(Edition edition, List<Alert> alerts) {
        List<Line> lines = alerts.stream()
                .filter(alert -> TOLD.contains(alert.kind()))
                .map(alert -> new Line(
                        alert.priority(),
                        OneLine.of(alert.title()) + " · " + edition.when(alert.at()),
                        null,
                        null,
                        null))
                .toList();
        return Edition.section("Sources and channels", lines, MOST);
    }

    Stream<Section> silent() {
        List<Line> lines =
                view.almanac().ailing(ENOUGH).stream().map(Listening::line).toList();
        return Edition.section("Silent sources", lines, MOST);
    }

    private static Line line(SourceState source) {
        String name = OneLine.of(source.name() == null || source.name().isBlank() ? source.id() : source.name());
        return new Line(null, name + ": " + OneLine.of(words(source)), null, null, null);
    }

    private static String words(SourceState source) {
        String words = SourceWords.of(source);
        return words.isEmpty() ? source.health() : words;
    }

    /** Such as "41 sources healthy, 2 silent"; empty when none is known. */
    String summary() {
        Map<String, Long> counts = view.sources().counts();
        if (counts.values().stream().allMatch(count -> count == 0)) {
            return "";
        }
        long well = counts.getOrDefault("ok", 0L);
        String others = Stream.of("silent", "failing", "degraded", "disabled")
                .filter(health -> counts.getOrDefault(health, 0L) > 0)
                .map(health -> ", " + counts.get(health) + " " + health)
                .collect(joining());
        return (well == 1 ? "1 source" : well + " sources") + " healthy" + others;
    }
}
