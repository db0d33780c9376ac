package newswatch.alerts.digest;

import static java.util.stream.Collectors.joining;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.alerts.digest.Digest.Line;
import newswatch.alerts.digest.Digest.Section;
import newswatch.alerts.view.Almanac;
import newswatch.events.Alert;
import newswatch.events.RelationState;
import newswatch.events.RelationState.Mood;

/** Which way each relation moved, and what moved it. */
final class Moods {
    private static final int MOST = 5;
    private static final int MOST_CAUSES = 2;
    private static final Period LATELY = Period.ofDays(8);
    private static final String STEADY = "STEADY";

    private final Edition edition;
    private final Almanac almanac;
    private final Set<String> shifted;
    private final List<Moved> all;

    /** @param alerts any; those about shifted moods count */
    Moods(Edition edition, Almanac almanac, List<WatchDay> days, List<Alert> alerts) {
        this.edition = edition;
        this.almanac = almanac;
        shifted = alerts.stream()
                .filter(alert -> alert.shift() != null)
                .map(alert ->
                        key(alert.watch(), alert.shift().side(), alert.shift().other()))
                .collect(Collectors.toSet());
        all = days.stream().flatMap(this::all).toList();
    }

    int countShifted() {
        return shifted.size();
    }

    /** Moods that left their baseline and were moved of late, those that left it now first. */
    Stream<Section> moved() {
        List<Line> lines = all.stream()
                .filter(Moved::lately)
                .sorted(Comparator.comparing(Moved::now)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Moved::distance).reversed()))
                .map(this::line)
                .toList();
        return Edition.section("Relations", lines, MOST);
    }

    /** The others in one line, empty for none. */
    String asBefore() {
        String each = all.stream()
                .filter(moved -> !moved.lately())
                .map(moved -> moved.way() + " " + moved.figures(Mood::mean))
                .collect(joining(" · "));
        return each.isEmpty() ? "" : "Mood as before: " + each;
    }

    private Stream<Moved> all(WatchDay day) {
        return almanac.relations(day.watch().id()).stream()
                .filter(state -> edition.wants(state.watch(), state.relation()))
                .flatMap(state -> moved(state, day))
                .filter(moved -> moved.now() || moved.ofParties());
    }

    /** Both directions as one where they go the same way. */
    private Stream<Moved> moved(RelationState state, WatchDay day) {
        List<Moved> each =
                state.moods().stream().map(mood -> moved(state, mood, day)).toList();
        return each.size() == 2 && each.get(0).goesAs(each.get(1))
                ? Stream.of(each.get(0).with(each.get(1)))
                : each.stream();
    }

    private Moved moved(RelationState state, Mood mood, WatchDay day) {
        boolean now = shifted.contains(key(state.watch(), mood.side(), mood.other()));
        boolean lately = !STEADY.equals(mood.direction())
                && almanac.of(mood.movedBy()).stream()
                        .map(each -> each.state().development().date())
                        .anyMatch(date -> date.plus(LATELY).isAfter(day.today()));
        return new Moved(List.of(mood), now, now || lately, day.ofParties(state));
    }

    private static String key(String watch, String side, String other) {
        return watch + "|" + side + "|" + other;
    }

    private Line line(Moved moved) {
        String text = moved.way() + " " + moved.direction().toLowerCase(Locale.ROOT) + (moved.now() ? ", newly" : "")
                + ": " + moved.figures(Mood::mean) + " (usually " + moved.figures(Mood::baseline) + ")";
        return new Line(null, text, causes(moved), null, null);
    }

    private String causes(Moved moved) {
        List<String> ids = moved.causes();
        Map<String, String> titles = almanac.of(ids).stream()
                .collect(Collectors.toMap(
                        each -> each.state().development().id(),
                        each -> OneLine.of(each.state().title()) + ", "
                                + edition.day(each.state().development().date())));
        String causes = ids.stream()
                .map(titles::get)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_CAUSES)
                .collect(joining("; "));
        return causes.isEmpty() ? null : "moved by " + causes;
    }

    /**
     * One direction of a relation, or both.
     *
     * @param now it left its baseline in this digest's time
     * @param lately it is away from it, and something of the last days moved it
     */
    private record Moved(List<Mood> moods, boolean now, boolean lately, boolean ofParties) {
        private static final int CAUSES_ASKED = 5;

        Moved with(Moved other) {
            List<Mood> both =
                    Stream.concat(moods.stream(), other.moods().stream()).toList();
            return new Moved(both, now || other.now(), lately, ofParties);
        }

        String direction() {
            return moods.get(0).direction();
        }

        boolean goesAs(Moved other) {
            return direction().equals(other.direction()) && lately == other.lately();
        }

        int distance() {
            return moods.stream()
                    .mapToInt(mood -> Math.abs(mood.mean() - mood.baseline()))
                    .max()
                    .orElse(0);
        }

        String way() {
            Mood first = moods.get(0);
            String side = Edition.side(first.side());
            return first.other() == null
                    ? side + " alone"
                    : side + (moods.size() == 1 ? " → " : " ↔ ") + Edition.side(first.other());
        }

        String figures(ToIntFunction<Mood> tenths) {
            return moods.stream().mapToInt(tenths).mapToObj(Moved::figure).collect(joining(" and "));
        }

        private static String figure(int tenths) {
            return (tenths < 0 ? "−" : tenths > 0 ? "+" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
        }

        /** The strongest of either direction first. */
        List<String> causes() {
            return IntStream.range(0, CAUSES_ASKED)
                    .boxed()
                    .flatMap(i -> moods.stream()
                            .filter(mood -> i < mood.movedBy().size())
                            .map(mood -> mood.movedBy().get(i)))
                    .distinct()
                    .toList();
        }
    }
}
