package newswatch.alerts.view;

import java.util.Set;

/**
 * Which alerts to list; null or empty means any.
 *
 * @param kinds codes such as {@code development.reported}
 */
public record AlertFilter(String watch, String relation, Set<String> kinds, Set<Integer> priorities) {
    public static final AlertFilter ANY = new AlertFilter(null, null, null, null);

    public AlertFilter {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
    }

    public static AlertFilter ofWatch(String watch) {
        return new AlertFilter(watch, null, null, null);
    }
}
