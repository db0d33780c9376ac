package newswatch.enrich.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswatch.enrich.developments.Lane;
import newswatch.enrich.developments.LiveClaim;
import newswatch.enrich.developments.RelationChange;
import newswatch.enrich.developments.RelationMemory;
import newswatch.enrich.developments.Tracked;
import newswatch.events.ArticleClaims;
import newswatch.events.ObjectKind;

/** The memory of one relation in the stores of its task; look-ups are bounded by day, so history costs nothing. */
final class StoredRelation implements RelationMemory {
    /** Stands where a lane would: developments that became part of another are found by id alone, and expire. */
    static final String MERGED = "merged";

    private final RelationStores stores;
    private final String prefix;

    StoredRelation(RelationStores stores, String relationKey) {
        this.stores = stores;
        this.prefix = relationKey + "|";
    }

    /** The revision last heard of an article, 0 if none. */
    int heard(String article) {
        HeardArticle heard = stores.heard().get(prefix + article);
        return heard == null ? 0 : heard.revision();
    }

    @Override
    public List<LiveClaim> claimsOf(String article) {
        HeardArticle heard = stores.heard().get(prefix + article);
        return heard == null
                ? List.of()
                : heard.claims().stream()
                        .map(key -> stores.claims().get(prefix + key))
                        .filter(Objects::nonNull)
                        .toList();
    }

    @Override
    public List<LiveClaim> claims(Lane lane, LocalDate from, LocalDate to) {
        String start = prefix + lane.code() + "|";
        return RelationStores.values(stores.claims(), start + from, start + to.plusDays(1));
    }

    @Override
    public List<Tracked> developments(Lane lane, LocalDate from, LocalDate to) {
        return anchored(lane, from, to).map(this::read).toList();
    }

    @Override
    public List<Tracked> about(ObjectKind kind, Lane lane, LocalDate from, LocalDate to) {
        return anchored(lane, from, to)
                .filter(each -> each.mayBeAbout(kind))
                .map(this::read)
                .filter(each -> each.kind() == kind)
                .toList();
    }

    private Stream<AnchorEntry> anchored(Lane lane, LocalDate from, LocalDate to) {
        String start = prefix + lane.code() + "|";
        return RelationStores.values(stores.anchors(), start + from, start + to.plusDays(1)).stream()
                .map(AnchorEntry::read);
    }

    private Tracked read(AnchorEntry entry) {
        return stores.developments().get(prefix + entry.development());
    }

    @Override
    public Optional<Tracked> development(String id) {
        return Optional.ofNullable(stores.developments().get(prefix + id));
    }

    @Override
    public List<Tracked> quoting(String article) {
        return RelationStores.values(stores.developments(), prefix, prefix + "\uffff").stream()
                .filter(each -> each.quotes(article))
                .toList();
    }

    List<Write<?>> plan(RelationChange change, ArticleClaims input) {
        List<Write<?>> writes = new ArrayList<>();
        change.removed().forEach(claim -> writes.add(new Write<>(stores.claims(), prefix + key(claim), null)));
        change.added().forEach(claim -> writes.add(new Write<>(stores.claims(), prefix + key(claim), claim)));
        heard(change, input)
                .forEach((article, heard) -> writes.add(new Write<>(stores.heard(), prefix + article, heard)));
        change.tracked().forEach(tracked -> writes.addAll(plan(tracked)));
        return writes;
    }

    private Map<String, HeardArticle> heard(RelationChange change, ArticleClaims input) {
        Map<String, HeardArticle> articles = new TreeMap<>();
        articles.put(input.article(), new HeardArticle(input.revision(), List.of()));
        Stream.concat(change.removed().stream(), change.added().stream())
                .map(LiveClaim::article)
                .forEach(article -> articles.putIfAbsent(article, new HeardArticle(heard(article), List.of())));
        articles.replaceAll((article, heard) -> new HeardArticle(heard.revision(), keys(article, change)));
        return articles;
    }

    private List<String> keys(String article, RelationChange change) {
        HeardArticle before = stores.heard().get(prefix + article);
        TreeSet<String> keys = new TreeSet<>(before == null ? List.of() : before.claims());
        change.removed().stream()
                .filter(claim -> claim.article().equals(article))
                .forEach(claim -> keys.remove(key(claim)));
        change.added().stream().filter(claim -> claim.article().equals(article)).forEach(claim -> keys.add(key(claim)));
        return List.copyOf(keys);
    }

    private List<Write<?>> plan(Tracked tracked) {
        List<Write<?>> writes = new ArrayList<>();
        String anchor = anchor(tracked);
        development(tracked.id())
                .map(StoredRelation::anchor)
                .filter(before -> !before.equals(anchor))
                .ifPresent(before -> writes.add(new Write<>(stores.anchors(), prefix + before, null)));
        writes.add(new Write<>(
                stores.anchors(), prefix + anchor, AnchorEntry.of(tracked).written()));
        writes.add(new Write<>(stores.developments(), prefix + tracked.id(), tracked));
        return writes;
    }

    private static String key(LiveClaim claim) {
        return claim.lane().code() + "|" + claim.key();
    }

    private static String anchor(Tracked tracked) {
        String lane = tracked.indexed() ? tracked.lane().code() : MERGED;
        return lane + "|" + tracked.anchor().key() + "|" + tracked.id();
    }
}
