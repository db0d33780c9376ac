package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.events.ObjectKind;

/** A relation's memory on the heap: for tests and for looking at one relation without a broker. Not thread-safe. */
public final class InMemoryRelation implements RelationMemory {
    private final Map<Lane, NavigableMap<String, LiveClaim>> claims = new HashMap<>();
    private final Map<String, NavigableMap<String, LiveClaim>> articles = new HashMap<>();
    private final Map<String, Tracked> developments = new TreeMap<>();
    private final Map<Lane, NavigableMap<String, Tracked>> anchors = new HashMap<>();

    public void apply(RelationChange change) {
        change.removed().forEach(claim -> {
            lane(claim.lane()).remove(claim.key());
            article(claim.article()).remove(claim.lane().code() + claim.key());
        });
        change.added().forEach(claim -> {
            lane(claim.lane()).put(claim.key(), claim);
            article(claim.article()).put(claim.lane().code() + claim.key(), claim);
        });
        change.tracked().forEach(tracked -> {
            Tracked before = developments.put(tracked.id(), tracked);
            if (before != null) {
                anchors(before.lane()).remove(place(before));
            }
            if (tracked.indexed()) {
                anchors(tracked.lane()).put(place(tracked), tracked);
            }
        });
    }

    @Override
    public List<LiveClaim> claimsOf(String article) {
        return List.copyOf(article(article).values());
    }

    @Override
    public List<LiveClaim> claims(Lane lane, LocalDate from, LocalDate to) {
        return List.copyOf(
                lane(lane).subMap(from.toString(), to.plusDays(1).toString()).values());
    }

    @Override
    public List<Tracked> developments(Lane lane, LocalDate from, LocalDate to) {
        return List.copyOf(
                anchors(lane).subMap(from.toString(), to.plusDays(1).toString()).values());
    }

    @Override
    public List<Tracked> about(ObjectKind kind, Lane lane, LocalDate from, LocalDate to) {
        return developments(lane, from, to).stream()
                .filter(each -> each.kind() == kind)
                .toList();
    }

    @Override
    public Optional<Tracked> development(String id) {
        return Optional.ofNullable(developments.get(id));
    }

    @Override
    public List<Tracked> quoting(String article) {
        return developments.values().stream()
                .filter(each -> each.quotes(article))
                .toList();
    }

    /** Every development, MERGED ones included, by id. */
    public Collection<Tracked> developments() {
        return List.copyOf(developments.values());
    }

    /** How many developments there are, MERGED ones included. */
    public int size() {
        return developments.size();
    }

    private static String place(Tracked tracked) {
        return tracked.anchor().key() + "|" + tracked.id();
    }

    private NavigableMap<String, Tracked> anchors(Lane lane) {
        return anchors.computeIfAbsent(lane, any -> new TreeMap<>());
    }

    private NavigableMap<String, LiveClaim> lane(Lane lane) {
        return claims.computeIfAbsent(lane, any -> new TreeMap<>());
    }

    private NavigableMap<String, LiveClaim> article(String article) {
        return articles.computeIfAbsent(article, any -> new TreeMap<>());
    }
}
