package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.enrich.developments.Families.Fold;

/**
 * Which act each of a few days' claims is part of. What is folded folds nothing, so that whether a claim has a host hangs
 * on whether those it might be part of have one: each is asked once, however many hang on it.
 */
final class Hosts {
    private final Folding folding;
    /** Claims by themselves, by day. */
    private final Map<LocalDate, List<LiveClaim>> pool = new TreeMap<>();
    /** By key, for each depth. */
    private final List<Map<String, Optional<LiveClaim>>> known = new ArrayList<>();

    Hosts(Folding folding) {
        this.folding = folding;
        for (int depth = 0; depth <= Folding.REACH; depth++) {
            known.add(new HashMap<>());
        }
    }

    /** Adds a claim that others may be part of; all of them, before the first question. */
    void add(LiveClaim alone) {
        pool.computeIfAbsent(alone.day(), any -> new ArrayList<>()).add(alone);
    }

    /** Whose act a claim by itself is part of. */
    Optional<LiveClaim> of(LiveClaim alone) {
        return of(alone, Folding.REACH);
    }

    private Optional<LiveClaim> of(LiveClaim claim, int depth) {
        Optional<LiveClaim> host = known.get(depth).get(claim.key());
        if (host == null) {
            host = depth == 0 || !folding.mayFold(claim) ? Optional.empty() : found(claim, depth);
            known.get(depth).put(claim.key(), host);
        }
        return host;
    }

    private Optional<LiveClaim> found(LiveClaim claim, int depth) {
        for (Fold fold : folding.taking(claim)) {
            Optional<LiveClaim> host = about(claim.day()).stream()
                    .filter(other -> folding.folds(fold, other, claim))
                    .filter(other -> of(other, depth - 1).isEmpty())
                    .min(Comparator.comparing(
                                    (LiveClaim other) -> !other.article().equals(claim.article()))
                            .thenComparing(other -> other.days().distance(claim.days()))
                            .thenComparing(LiveClaim::key));
            if (host.isPresent()) {
                return host;
            }
        }
        return Optional.empty();
    }

    /** What is near enough to fold: the day, the one before and the one behind. */
    private List<LiveClaim> about(LocalDate day) {
        List<LiveClaim> about = new ArrayList<>();
        for (int off = -Slots.DAY_TOLERANCE; off <= Slots.DAY_TOLERANCE; off++) {
            about.addAll(pool.getOrDefault(day.plusDays(off), List.of()));
        }
        return about;
    }
}
