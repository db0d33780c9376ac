package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.ObjectKind;

/** What a relation tells of a kind of object within a range of days, read at most once. */
final class Window {
    private final RelationMemory memory;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Boolean, Map<ObjectKind, List<Tracked>>> known =
            Map.of(false, new HashMap<>(), true, new HashMap<>());

    Window(RelationMemory memory, LocalDate from, LocalDate to) {
        this.memory = memory;
        this.from = from;
        this.to = to;
    }

    /** The memory that it looks at, without bounds. */
    RelationMemory memory() {
        return memory;
    }

    /** In order of anchor, of all lanes that echo or all that do not; what is retracted too. */
    List<Tracked> about(ObjectKind kind, boolean echo) {
        return known.get(echo).computeIfAbsent(kind, any -> memory.about(kind, echo, from, to));
    }
}
