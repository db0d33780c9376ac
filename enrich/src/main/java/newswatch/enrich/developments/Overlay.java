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

/** A memory as it will be once a change is applied; reads nothing older than its horizon. */
final class Overlay implements RelationMemory {
    private final RelationMemory memory;
    private final LocalDate horizon;
    private final Set<String> removed = new HashSet<>();
    private final List<LiveClaim> added;
    private final Map<String, Tracked> tracked = new HashMap<>();

    Overlay(RelationMemory memory, LocalDate horizon, List<LiveClaim> removed, List<LiveClaim> added) {
        this.memory = memory;
        this.horizon = horizon;
        this.added = added;
        removed.forEach(claim -> this.removed.add(claim.lane().code() + claim.key()));
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
        Map<String, LiveClaim> claims = new TreeMap<>();
        memory.claims(lane, later(from), to).stream()
                .filter(claim -> !removed.contains(lane.code() + claim.key()))
                .forEach(claim -> claims.put(claim.key(), claim));
        added.stream()
                .filter(claim -> claim.lane().equals(lane) && within(claim.day(), later(from), to))
                .forEach(claim -> claims.put(claim.key(), claim));
        return List.copyOf(claims.values());
    }

    @Override
    public List<Tracked> developments(Lane lane, LocalDate from, LocalDate to) {
        if (later(from).isAfter(to)) {
            return List.of();
        }
        List<Tracked> found = new ArrayList<>();
        memory.developments(lane, later(from), to).stream()
                .filter(each -> !tracked.containsKey(each.id()))
                .forEach(found::add);
        tracked.values().stream()
                .filter(each -> each.indexed() && each.lane().equals(lane) && within(each.day(), later(from), to))
                .forEach(found::add);
        found.sort(Comparator.comparing(each -> each.anchor().key()));
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
