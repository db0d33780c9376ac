package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import newswatch.events.ObjectKind;

/** A memory as it will be once a change is applied; reads nothing older than its horizon. */
final class Overlay implements RelationMemory {
    private final RelationMemory memory;
    private final LocalDate horizon;
    private final Map<Lane, Set<String>> removed = new HashMap<>();
    private final List<LiveClaim> added;
    private final Map<String, Tracked> tracked = new HashMap<>();

    Overlay(RelationMemory memory, LocalDate horizon, List<LiveClaim> removed, List<LiveClaim> added) {
        this.memory = memory;
        this.horizon = horizon;
        this.added = added;
        removed.forEach(claim -> this.removed
                .computeIfAbsent(claim.lane(), any -> new HashSet<>())
                .add(claim.key()));
    }

    void put(Tracked changed) {
        tracked.put(changed.id(), changed);
    }

    @Override
    public List<LiveClaim> claimsOf(String article) {
        throw new UnsupportedOperationException("claims are replaced before they are overlaid");
    }

    @Override
    public List<LiveClaim> claims(Lane lane, LocalDate from, LocalDate to) {
        if (later(from).isAfter(to)) {
            return List.of();
        }
        List<LiveClaim> here = added.stream()
                .filter(claim -> claim.lane().equals(lane) && within(claim.day(), later(from), to))
                .toList();
        Set<String> gone = removed.getOrDefault(lane, Set.of());
        List<LiveClaim> known = memory.claims(lane, later(from), to);
        if (here.isEmpty() && gone.isEmpty()) {
            return known;
        }
        Map<String, LiveClaim> claims = new TreeMap<>();
        known.stream().filter(claim -> !gone.contains(claim.key())).forEach(claim -> claims.put(claim.key(), claim));
        here.forEach(claim -> claims.put(claim.key(), claim));
        return List.copyOf(claims.values());
    }

    @Override
    public List<Tracked> developments(Lane lane, LocalDate from, LocalDate to) {
        return later(from).isAfter(to)
                ? List.of()
                : overlaid(memory.developments(lane, later(from), to), lane, from, to, any -> true);
    }

    @Override
    public List<Tracked> about(ObjectKind kind, Lane lane, LocalDate from, LocalDate to) {
        return later(from).isAfter(to)
                ? List.of()
                : overlaid(memory.about(kind, lane, later(from), to), lane, from, to, each -> each.kind() == kind);
    }

    private List<Tracked> overlaid(
            List<Tracked> known, Lane lane, LocalDate from, LocalDate to, Predicate<Tracked> which) {
        if (tracked.isEmpty()) {
            return known;
        }
        List<Tracked> found = new ArrayList<>(known.size() + tracked.size());
        known.stream().filter(each -> !tracked.containsKey(each.id())).forEach(found::add);
        List<Tracked> here = tracked.values().stream()
                .filter(each -> each.indexed() && each.lane().equals(lane) && within(each.day(), later(from), to))
                .filter(which)
                .toList();
        if (!here.isEmpty()) {
            found.addAll(here);
            found.sort(Comparator.comparing(each -> each.anchor().key()));
        }
        return found;
    }

    @Override
    public Optional<Tracked> development(String id) {
        return Optional.ofNullable(tracked.get(id)).or(() -> memory.development(id));
    }

    @Override
    public List<Tracked> quoting(String article) {
        throw new UnsupportedOperationException("words are taken out after the decision");
    }

    private LocalDate later(LocalDate from) {
        return from.isBefore(horizon) ? horizon : from;
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
