package newswatch.enrich.relations;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the board counts: developments by type, and the last day of each mark. */
final class Marks {
    private static final int COUNTED_DAYS = 30;

    private Marks() {}

    /** Developments by type name within the last 30 days, each once though it may move two directions. */
    static Map<String, Integer> counts(List<MoodDay> days, LocalDate latest) {
        LocalDate from = latest.minusDays(COUNTED_DAYS - 1);
        Set<String> counted = new HashSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        days.stream()
                .filter(day -> !day.day().isBefore(from))
                .flatMap(day -> day.impulses().stream())
                .filter(impulse -> counted.add(impulse.development()))
                .forEach(impulse -> counts.merge(impulse.type().name(), 1, Integer::sum));
        return counts;
    }

    /** The latest day with the mark, or null. */
    static LocalDate last(List<MoodDay> days, Mark mark) {
        return days.stream()
                .filter(day -> day.impulses().stream()
                        .anyMatch(impulse -> impulse.marks().contains(mark)))
                .map(MoodDay::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
