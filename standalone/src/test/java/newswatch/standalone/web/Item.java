package newswatch.standalone.web;

import java.time.Instant;
import java.util.List;

/**
 * Something that a site publishes, and how it changes.
 *
 * @param editions when each of its editions appeared, the first one first
 */
record Item(String host, int number, List<Instant> editions) {
    Item {
        editions = List.copyOf(editions);
    }

    Instant published() {
        return editions.get(0);
    }

    /** Which edition stands then, counted from 1; 0 before it is published. */
    int edition(Instant now) {
        return (int) editions.stream().filter(each -> !each.isAfter(now)).count();
    }

    /** The last change that one can see then. */
    Instant changed(Instant now) {
        return editions.get(edition(now) - 1);
    }

    String path() {
        return "/news/" + number;
    }
}
