package newswatch.alerts.view;

import java.util.List;

/**
 * A bounded piece of a list.
 *
 * @param items JSON values, each on one line
 * @param next cursor of the following page, or null when there is none
 */
public record Page(List<String> items, String next) {
    public Page {
        items = List.copyOf(items);
    }
}
