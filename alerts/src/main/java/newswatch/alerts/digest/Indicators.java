package newswatch.alerts.digest;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newswatch.alerts.digest.Digest.Line;
import newswatch.alerts.digest.Digest.Section;
import newswatch.alerts.view.Almanac;
import newswatch.events.RelationState;

/** How long ago the sides last met or launched, and how much happened between them; for each watch on its own. */
record Indicators(Edition edition, Almanac almanac, List<WatchDay> days) {
    private static final int MOST = 8;
    private static final int MOST_TYPES = 3;

    /** @param moods as they are where nothing moved them, in a line, or empty */
    Stream<Section> section(String moods) {
        Stream<Line> first = moods.isEmpty() ? Stream.empty() : Stream.of(new Line(null, moods, null, null, null));
        List<Line> lines = Stream.concat(first, days.stream().flatMap(this::of)).toList();
        return Edition.section("Indicators", lines, MOST);
    }

    private Stream<Line> of(WatchDay day) {
        String watch = days.size() > 1 ? OneLine.of(day.watch().title()) + ": " : "";
        List<RelationState> states = almanac.relations(day.watch().id()).stream()
                .filter(each -> day.ofParties(each) && edition.wants(each.watch(), each.relation()))
                .toList();
        return Stream.of(
                        since("Last contact", states, day, RelationState::lastContact),
                        since("Last launch", states, day, RelationState::lastLaunch),
                        since("Leaders last met", states, day, RelationState::lastLeadersMeeting),
                        counts(states))
                .filter(text -> !text.isEmpty())
                .map(text -> new Line(null, watch + text, null, null, null));
    }

    private static String since(
            String what, List<RelationState> states, WatchDay day, Function<RelationState, LocalDate> last) {
        String each = states.stream()
                .filter(state -> last.apply(state) != null)
                .sorted(Comparator.comparing(last).reversed().thenComparing(RelationState::relation))
                .map(state -> relation(state) + " " + ago(last.apply(state), day.today()))
                .collect(joining(" · "));
        return each.isEmpty() ? "" : what + ": " + each;
    }

    private static String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        return days <= 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
    }

    private static String counts(List<RelationState> states) {
        String each = states.stream()
                .filter(state -> !state.counts().isEmpty())
                .map(state -> relation(state) + " " + count(state))
                .collect(joining(" · "));
        return each.isEmpty() ? "" : "Acts in 30 days: " + each;
    }

    private static String count(RelationState state) {
        int all = state.counts().values().stream().mapToInt(count -> count).sum();
        return state.counts().size() == 1 ? types(state) : all + " (" + types(state) + ")";
    }

    private static String types(RelationState state) {
        return state.counts().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TYPES)
                .map(count -> count.getValue() + " " + count.getKey().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }

    private static String relation(RelationState state) {
        return Stream.of(state.relation().split("-")).map(Edition::side).collect(joining("–"));
    }
}
