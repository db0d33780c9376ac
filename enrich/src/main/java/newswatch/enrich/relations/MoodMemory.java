package newswatch.enrich.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one relation remembers of its mood, read-only while a change is computed. */
public interface MoodMemory {
    /** The days that have impulses, both bounds included, oldest first. */
    List<MoodDay> days(LocalDate from, LocalDate to);

    /** The day on which a development's impulses are remembered. */
    Optional<LocalDate> dayOf(String development);

    Optional<MoodStanding> standing();
}
