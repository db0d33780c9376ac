package newswatch.alerts.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import newswatch.events.EventType;
import newswatch.events.Status;

/**
 * Which developments to list; null or empty means any.
 *
 * @param since first told at or after this
 * @param text words that must all occur in title, quotes, outlets or names
 * @param reactionTo ids of developments; only what reacts to them
 * @param dueFrom foreseen for this day or later
 * @param statuses empty: all but MERGED, which is an address and not news
 */
public record DevelopmentFilter(
        String watch,
        String relation,
        Set<Status> statuses,
        Set<EventType> types,
        Set<Integer> priorities,
        Instant since,
        String text,
        Boolean context,
        Boolean silent,
        Boolean confirmed,
        List<String> reactionTo,
        LocalDate dueFrom) {
    public static final DevelopmentFilter ANY =
            new DevelopmentFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    public DevelopmentFilter {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        types = types == null ? Set.of() : Set.copyOf(types);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
        reactionTo = reactionTo == null ? List.of() : List.copyOf(reactionTo);
    }
}
