package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts the claims of one lane to the acts they tell of: a greedy pass in order of key that needs to know nothing but the
 * anchors of the last {@link Slots#REACH} days, then a pass for what only supports, then one for withdrawn claims.
 */
final class Sweep {
    private final Slots slots;
    private final Breakers breakers;
    /** By the anchor's key. */
    private final NavigableMap<String, Cluster> live = new TreeMap<>();

    private final NavigableMap<String, Cluster> retracted = new TreeMap<>();
    /** By the key of each claim placed. */
    private final Map<String, Cluster> placed = new HashMap<>();

    private Sweep(Slots slots, Breakers breakers) {
        this.slots = slots;
        this.breakers = breakers;
    }

    /**
     * @param earlier anchors before the claims, as they were last decided; their clusters come back incomplete
     * @param claims of the lane, in order of key
     */
    static List<Cluster> run(Slots slots, List<LiveClaim> earlier, List<LiveClaim> claims, Breakers breakers) {
        Sweep sweep = new Sweep(slots, breakers);
        earlier.forEach(anchor -> sweep.clusters(anchor.withdrawn()).put(anchor.key(), new Cluster(anchor)));
        claims.stream().filter(Slots::opens).forEach(sweep::place);
        claims.stream()
                .filter(claim -> !claim.withdrawn() && !Slots.opens(claim))
                .forEach(claim -> sweep.support(claim, claim.within()));
        claims.stream().filter(LiveClaim::withdrawn).forEach(sweep::bury);
        List<Cluster> clusters = new ArrayList<>(sweep.live.values());
        clusters.addAll(sweep.retracted.values());
        return clusters;
    }

    private NavigableMap<String, Cluster> clusters(boolean withdrawn) {
        return withdrawn ? retracted : live;
    }

    private void place(LiveClaim claim) {
        Cluster cluster =
                joined(claim, live, 0).orElseGet(() -> live.computeIfAbsent(claim.key(), any -> new Cluster(claim)));
        cluster.openers().add(claim);
        placed.put(claim.key(), cluster);
    }

    /** @param host key of the claim it is part of, or null */
    private void support(LiveClaim claim, String host) {
        Optional<Cluster> cluster = host == null ? joined(claim, live, 3) : Optional.ofNullable(placed.get(host));
        cluster.ifPresent(its -> its.supporters().add(claim));
    }

    /** A withdrawn claim keeps a retracted development known, unless what it told of still stands. */
    private void bury(LiveClaim claim) {
        if (told(claim).isEmpty() && joined(claim, retracted, 0).isEmpty()) {
            retracted.put(claim.key(), new Cluster(claim));
        }
    }

    /** Where it is still told what a withdrawn claim told of: words about nothing do not stand for an act with an object. */
    private Optional<Cluster> told(LiveClaim withdrawn) {
        boolean object = withdrawn.claim().matter() != null;
        return joined(withdrawn, live, 3, each -> !object || each.says(withdrawn.claim()));
    }

    /** The cluster a claim belongs to among those given, of which it may be no part yet. */
    static Optional<Cluster> home(Slots slots, LiveClaim claim, List<Cluster> clusters, Breakers breakers) {
        Optional<Cluster> holder =
                clusters.stream().filter(each -> each.holds(claim)).findFirst();
        if (holder.isPresent()) {
            return holder;
        }
        Sweep sweep = new Sweep(slots, breakers);
        clusters.forEach(
                each -> sweep.clusters(each.retracted()).put(each.anchor().key(), each));
        return sweep.told(claim)
                .or(() -> sweep.joined(claim, sweep.retracted, 3))
                .or(() -> sweep.joined(claim, sweep.live, 3));
    }

    private Optional<Cluster> joined(LiveClaim claim, NavigableMap<String, Cluster> among, int daysAhead) {
        return joined(claim, among, daysAhead, any -> true);
    }

    private Optional<Cluster> joined(
            LiveClaim claim, NavigableMap<String, Cluster> among, int daysAhead, Predicate<Cluster> which) {
        String until = claim.day().plusDays(daysAhead + 1L).toString();
        List<Cluster> near = among.subMap(earliest(claim), until).values().stream()
                .filter(each -> Slots.near(each.anchor().days(), claim.days()) && !slots.conflict(each.anchor(), claim))
                .filter(which)
                .toList();
        if (!near.isEmpty()) {
            return Optional.of(claim.claim().matter() == null ? nearest(near, claim) : near.get(0));
        }
        if (!slots.repeatable(claim)) {
            return Optional.empty();
        }
        return among.subMap(claim.day().minusDays(Slots.REACH).toString(), until).values().stream()
                .filter(each -> slots.repeats(each.anchor(), claim, breakers))
                .filter(which)
                .findFirst();
    }

    /** No anchor before it is near: it is sorted by its last day. */
    private static String earliest(LiveClaim claim) {
        LocalDate near = claim.days().first().minusDays(Slots.COARSE_TOLERANCE);
        LocalDate reached = claim.day().minusDays(Slots.REACH);
        return (near.isAfter(reached) ? near : reached).toString();
    }

    private static Cluster nearest(List<Cluster> clusters, LiveClaim claim) {
        return Collections.min(
                clusters, Comparator.comparingLong(each -> each.anchor().days().distance(claim.days())));
    }
}
