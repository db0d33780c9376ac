package newswatch.enrich.relations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.events.Alert;
import newswatch.events.ArticleClaims;
import newswatch.events.Development;
import newswatch.events.RelationState;
import newswatch.events.RelationState.Mood;

/**
 * Keeps the mood of a relation from its changed developments. The state is a pure function of the live developments by
 * day and of the latest event day; only which shift rang, and when, depends on the order of arrival.
 */
public final class MoodTracker {
    private final Set<String> parties;

    /** @param parties the countries whose relations with each other ring when their mood shifts */
    public MoodTracker(Collection<String> parties) {
        this.parties = Set.copyOf(parties);
    }

    /** @param changed the developments that {@code input} changed, as they are now */
    public MoodChange track(MoodMemory memory, ArticleClaims input, List<Development> changed) {
        List<String> sides = Direction.sides(input.relation());
        Map<LocalDate, MoodDay> touched = touched(memory, changed, sides);
        MoodStanding before = memory.standing().orElse(null);
        LocalDate latest = latest(before, input.seenAt());
        if (touched.isEmpty() && before != null && before.state().day().equals(latest)) {
            return MoodChange.NONE;
        }
        List<MoodDay> known = memory.days(MoodCurve.from(latest.minusDays(1)), MoodCurve.to(latest));
        RelationState state = state(input, sides, overlaid(known, touched), latest);
        List<Mood> moved = before == null || before.state().day().equals(latest)
                ? List.of()
                : moods(sides, upTo(known, latest), latest.minusDays(1));
        return new MoodChange(
                List.copyOf(touched.values()),
                new MoodStanding(state, announced(before, moved)),
                alerts(before, moved, input));
    }

    private static Map<LocalDate, MoodDay> touched(MoodMemory memory, List<Development> changed, List<String> sides) {
        Map<LocalDate, MoodDay> touched = new TreeMap<>();
        for (Development development : changed) {
            memory.dayOf(development.id())
                    .ifPresent(day -> touched.put(day, day(memory, touched, day).without(development.id())));
            List<Impulse> impulses = Impulse.of(development, sides);
            if (!impulses.isEmpty()) {
                LocalDate day = development.date();
                touched.put(
                        day, day(memory, touched, day).without(development.id()).with(impulses));
            }
        }
        touched.values().removeIf(day -> day.equals(stored(memory, day.day())));
        return touched;
    }

    private static MoodDay day(MoodMemory memory, Map<LocalDate, MoodDay> touched, LocalDate day) {
        return touched.containsKey(day) ? touched.get(day) : stored(memory, day);
    }

    private static MoodDay stored(MoodMemory memory, LocalDate day) {
        return memory.days(day, day).stream().findFirst().orElse(MoodDay.empty(day));
    }

    private static LocalDate latest(MoodStanding before, Instant seenAt) {
        LocalDate day = LocalDate.ofInstant(seenAt, ZoneOffset.UTC);
        return before != null && before.state().day().isAfter(day)
                ? before.state().day()
                : day;
    }

    private static List<MoodDay> overlaid(List<MoodDay> known, Map<LocalDate, MoodDay> touched) {
        Map<LocalDate, MoodDay> days = new TreeMap<>();
        known.forEach(day -> days.put(day.day(), day));
        days.putAll(touched);
        return List.copyOf(days.values());
    }

    /** What was known of a finished day when it ended. */
    private static List<MoodDay> upTo(List<MoodDay> known, LocalDate last) {
        return known.stream().filter(day -> !day.day().isAfter(last)).toList();
    }

    private static RelationState state(ArticleClaims input, List<String> sides, List<MoodDay> days, LocalDate latest) {
        List<MoodDay> seen = days.stream()
                .filter(day -> !day.day().isBefore(MoodCurve.from(latest)))
                .filter(day -> !day.day().isAfter(MoodCurve.to(latest)))
                .toList();
        return new RelationState(
                input.watch(),
                input.relation(),
                latest,
                moods(sides, seen, latest),
                Marks.counts(seen, latest),
                Marks.last(seen, Mark.CONTACT),
                Marks.last(seen, Mark.LAUNCH),
                Marks.last(seen, Mark.LEADERS_MEETING));
    }

    private static List<Mood> moods(List<String> sides, List<MoodDay> days, LocalDate last) {
        return Direction.of(sides).stream()
                .map(direction -> new MoodCurve(direction, days, last).mood())
                .toList();
    }

    private static Map<String, Trend> announced(MoodStanding before, List<Mood> moved) {
        Map<String, Trend> announced = new HashMap<>(before == null ? Map.of() : before.announced());
        moved.stream()
                .filter(MoodTracker::several)
                .forEach(mood -> announced.put(Direction.of(mood).key(), Trend.valueOf(mood.direction())));
        return announced;
    }

    private List<Alert> alerts(MoodStanding before, List<Mood> moved, ArticleClaims input) {
        List<Alert> alerts = new ArrayList<>();
        for (Mood mood : moved) {
            Trend trend = Trend.valueOf(mood.direction());
            Trend told = before.announced().getOrDefault(Direction.of(mood).key(), Trend.STEADY);
            if (trend != Trend.STEADY && trend != told && rings(mood)) {
                alerts.add(ShiftAlert.of(mood, input, before.state().day()));
            }
        }
        return alerts;
    }

    /** One act is no mood, however strong. */
    private static boolean several(Mood mood) {
        return Trend.valueOf(mood.direction()) == Trend.STEADY || mood.movedBy().size() > 1;
    }

    private boolean rings(Mood mood) {
        return several(mood) && mood.other() != null && parties.contains(mood.side()) && parties.contains(mood.other());
    }
}
