package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The claims about the days of changed ones, and which of them are put elsewhere because of the change. */
final class Neighbours {
    private final Folding folding;
    /** All that bear on one another, each by itself, by day. */
    private final Map<LocalDate, List<LiveClaim>> pool = new TreeMap<>();

    private final Map<LiveClaim, LiveClaim> moved = new LinkedHashMap<>();

    private Neighbours(Folding folding) {
        this.folding = folding;
    }

    static Neighbours of(Folding folding, RelationMemory memory, List<LiveClaim> gone, List<LiveClaim> come) {
        Neighbours neighbours = new Neighbours(folding);
        Set<String> without = new HashSet<>();
        gone.forEach(claim -> without.add(claim.key()));
        Map<String, LiveClaim> near = new TreeMap<>();
        Map<String, LiveClaim> all = new TreeMap<>();
        Stream.concat(gone.stream(), come.stream())
                .filter(folding::concerns)
                .map(LiveClaim::day)
                .distinct()
                .forEach(day -> folding.lanes().forEach(lane -> memory.claims(
                                lane, day.minusDays(2L * Folding.REACH), day.plusDays(2L * Folding.REACH))
                        .forEach(claim -> {
                            all.put(claim.key(), claim);
                            if (Folding.about(claim, day)) {
                                near.put(claim.key(), claim);
                            }
                        })));
        all.values().stream()
                .filter(claim -> !without.contains(claim.key()))
                .map(folding::alone)
                .forEach(neighbours::pool);
        come.stream().filter(folding::concerns).forEach(neighbours::pool);
        near.values().stream().filter(claim -> !without.contains(claim.key())).forEach(neighbours::move);
        return neighbours;
    }

    private void pool(LiveClaim claim) {
        pool.computeIfAbsent(claim.day(), any -> new ArrayList<>()).add(claim);
    }

    private void move(LiveClaim stored) {
        LiveClaim now = placed(folding.alone(stored));
        if (!now.equals(stored)) {
            moved.put(stored, now);
        }
    }

    /** Stored claims that are put elsewhere now, as they were and as they are. */
    Map<LiveClaim, LiveClaim> moved() {
        return moved;
    }

    /** A claim by itself, where it belongs. */
    LiveClaim placed(LiveClaim alone) {
        if (!folding.concerns(alone)) {
            return alone;
        }
        List<LiveClaim> near = new ArrayList<>();
        for (int day = -Folding.REACH; day <= Folding.REACH; day++) {
            near.addAll(pool.getOrDefault(alone.day().plusDays(day), List.of()));
        }
        return folding.placed(alone, near);
    }
}
