package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the developments of each lane within a range of days at most once; beyond it there is nothing. */
final class Window implements RelationMemory {
    private final RelationMemory memory;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Lane, List<Tracked>> lanes = new HashMap<>();

    Window(RelationMemory memory, LocalDate from, LocalDate to) {
        this.memory = memory;
        this.from = from;
        this.to = to;
    }

    /** What lies beyond the window too, for a look back that seldom goes far. */
    RelationMemory beyond() {
        return memory;
    }

    @Override
    public List<LiveClaim> claimsOf(String article) {
        return memory.claimsOf(article);
    }

    @Override
    public List<LiveClaim> claims(Lane lane, LocalDate first, LocalDate last) {
        return memory.claims(lane, first, last);
    }

    @Override
    public List<Tracked> developments(Lane lane, LocalDate first, LocalDate last) {
        return lanes.computeIfAbsent(lane, each -> memory.developments(each, from, to)).stream()
                .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
                .toList();
    }

    @Override
    public Optional<Tracked> development(String id) {
        return memory.development(id);
    }

    @Override
    public List<Tracked> quoting(String article) {
        return memory.quoting(article);
    }
}
