package newswatch.alerts.labels;

import java.util.Optional;
import newswatch.events.Actor;
import newswatch.events.Evidence;

/** Where a sentence names a side. */
@FunctionalInterface
public interface Naming {
    /** In the quote; empty where it is not known. */
    Optional<Place> find(Evidence evidence, Actor side);

    /** Offsets in code points. */
    record Place(int start, int end) {}
}
