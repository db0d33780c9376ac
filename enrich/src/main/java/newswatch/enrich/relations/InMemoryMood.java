package newswatch.enrich.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The mood of one relation on the heap, for tests and for pure runs. */
public final class InMemoryMood implements MoodMemory {
    private final TreeMap<LocalDate, MoodDay> days = new TreeMap<>();
    private MoodStanding standing;

    public void apply(MoodChange change) {
        change.days().forEach(day -> {
            if (day.blank()) {
                days.remove(day.day());
            } else {
                days.put(day.day(), day);
            }
        });
        standing = change.standing() == null ? standing : change.standing();
    }

    @Override
    public List<MoodDay> days(LocalDate from, LocalDate to) {
        return List.copyOf(days.subMap(from, true, to, true).values());
    }

    @Override
    public Optional<LocalDate> dayOf(String development) {
        return days.values().stream()
                .filter(day -> day.impulses().stream()
                        .anyMatch(impulse -> impulse.development().equals(development)))
                .map(MoodDay::day)
                .findFirst();
    }

    @Override
    public Optional<MoodStanding> standing() {
        return Optional.ofNullable(standing);
    }
}
