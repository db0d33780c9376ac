package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The nearest development of a lane that fits, before or after. Most have one like them not far away, so that the first
 * steps are short and each next one is twice as long.
 */
final class Nearest {
    private static final int FIRST_STEP_DAYS = 8;

    private Nearest() {}

    /** The last that fits from a day to another. */
    static Optional<Tracked> last(
            RelationMemory memory, Lane lane, LocalDate from, LocalDate to, Predicate<Tracked> fits) {
        LocalDate until = to;
        for (int days = FIRST_STEP_DAYS; !until.isBefore(from); days *= 2) {
            LocalDate step = until.minusDays(days - 1L);
            LocalDate since = step.isBefore(from) ? from : step;
            Optional<Tracked> found = memory.developments(lane, since, until).stream()
                    .filter(fits)
                    .reduce((one, later) -> later);
            if (found.isPresent()) {
                return found;
            }
            until = since.minusDays(1);
        }
        return Optional.empty();
    }

    /** The first that fits from a day to another. */
    static Optional<Tracked> first(
            RelationMemory memory, Lane lane, LocalDate from, LocalDate to, Predicate<Tracked> fits) {
        LocalDate since = from;
        for (int days = FIRST_STEP_DAYS; !since.isAfter(to); days *= 2) {
            LocalDate step = since.plusDays(days - 1L);
            LocalDate until = step.isAfter(to) ? to : step;
            Optional<Tracked> found = memory.developments(lane, since, until).stream()
                    .filter(fits)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            since = until.plusDays(1);
        }
        return Optional.empty();
    }
}
