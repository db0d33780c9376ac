package newswatch.enrich.developments;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims about the days of changed ones, and which of them are put elsewhere because of the change. */
final class Neighbours {
    private final Folding folding;
    /** Of all that bear on one another. */
    private final Hosts hosts;

    private final Map<LiveClaim, LiveClaim> moved = new LinkedHashMap<>();

    private Neighbours(Folding folding) {
        this.folding = folding;
        hosts = new Hosts(folding);
    }

    static Neighbours of(Folding folding, RelationMemory memory, List<LiveClaim> gone, List<LiveClaim> come) {
        Neighbours neighbours = new Neighbours(folding);
        Set<String> without = new HashSet<>();
        gone.forEach(claim -> without.add(claim.key()));
        List<LiveClaim> changed = Stream.concat(gone.stream().map(folding::alone), come.stream())
                .filter(folding::concerns)
                .toList();
        Map<String, LiveClaim> near = new TreeMap<>();
        Map<String, LiveClaim> all = new TreeMap<>();
        changed.stream().map(LiveClaim::day).distinct().forEach(day -> folding.lanes()
                .forEach(
                        lane -> memory.claims(lane, day.minusDays(2L * Folding.REACH), day.plusDays(2L * Folding.REACH))
                                .forEach(claim -> {
                                    all.put(claim.key(), claim);
                                    if (Folding.about(claim, day)) {
                                        near.put(claim.key(), claim);
                                    }
                                })));
        all.keySet().removeAll(without);
        near.keySet().removeAll(without);
        all.values().stream().map(folding::alone).forEach(neighbours.hosts::add);
        come.stream().filter(folding::concerns).forEach(neighbours.hosts::add);
        Set<String> reached = neighbours.reached(near.values(), changed);
        near.values().stream().filter(claim -> reached.contains(claim.key())).forEach(neighbours::move);
        return neighbours;
    }

    /** Keys of those that may be put elsewhere: a change reaches as far as folds hang on one another. */
    private Set<String> reached(Collection<LiveClaim> near, List<LiveClaim> changed) {
        Set<String> reached = new HashSet<>();
        List<LiveClaim> left = near.stream().map(folding::alone).toList();
        List<LiveClaim> front = changed;
        for (int step = 0; step < Folding.REACH && !front.isEmpty(); step++) {
            List<LiveClaim> acts = front;
            Map<Boolean, List<LiveClaim>> parted = left.stream()
                    .collect(Collectors.partitioningBy(
                            words -> acts.stream().anyMatch(act -> folding.mayBePart(words, act))));
            front = parted.get(true);
            left = parted.get(false);
            front.forEach(claim -> reached.add(claim.key()));
        }
        return reached;
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
        return folding.concerns(alone)
                ? hosts.of(alone).map(host -> alone.placed(host.lane(), host)).orElse(alone)
                : alone;
    }
}
