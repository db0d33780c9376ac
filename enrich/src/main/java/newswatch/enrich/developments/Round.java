package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.events.ArticleClaims;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.Matter;
import newswatch.events.Status;
import newswatch.events.Step;

/**
 * One decision in the making: which acts the claims of the changed lanes now tell of, before links and alerts. {@code
 * drafts} are the developments whose claims were looked at, {@code merged} those that became part of another.
 */
final class Round {
    private final Families families;
    private final Slots slots;
    private final Composer composer;
    private final RelationMemory before;
    private final Overlay after;
    private final ArticleClaims input;
    final Map<String, Cluster> clusters = new LinkedHashMap<>();
    final Map<String, List<Step>> carried = new HashMap<>();
    final List<Tracked> merged = new ArrayList<>();

    Round(
            Families families,
            Slots slots,
            Composer composer,
            RelationMemory before,
            Overlay after,
            ArticleClaims input) {
        this.families = families;
        this.slots = slots;
        this.composer = composer;
        this.before = before;
        this.after = after;
        this.input = input;
    }

    void sweep(List<LiveClaim> changed) {
        Map<Lane, Swept> all = new TreeMap<>(Comparator.comparing(Lane::code));
        spans(changed).forEach((lane, days) -> all.put(lane, swept(lane, days)));
        all.values().forEach(swept -> settle(swept, changed, all));
        all.values().forEach(swept -> swept.now()
                .forEach((id, cluster) -> draft(id, cluster, swept.sweep().before())));
    }

    /** The days to look at again in each lane: of its own changed claims, and of those that end its repeats. */
    private Map<Lane, Days> spans(List<LiveClaim> changed) {
        Map<Lane, Days> spans = new TreeMap<>(Comparator.comparing(Lane::code));
        for (LiveClaim claim : changed) {
            if (claim.lane().stage() != Stage.DENIED) {
                LocalDate day = claim.day();
                spans.merge(claim.lane(), new Days(day, day), Round::hull);
                Days reach = new Days(day, day.plusDays(Slots.REACH));
                families.brokenBy(claim).forEach(lane -> spans.merge(lane, reach, Round::hull));
            }
        }
        return spans;
    }

    private static Days hull(Days one, Days other) {
        return new Days(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    /** The acts of one lane as they now are, by id. */
    private record Swept(LaneSweep sweep, Map<String, Cluster> now) {
        Optional<String> idOf(Cluster cluster) {
            return now.entrySet().stream()
                    .filter(each -> each.getValue() == cluster)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        /** Which act a claim is part of now. */
        Optional<String> holder(String claim) {
            return now.entrySet().stream()
                    .filter(each -> each.getValue().evidence().stream()
                            .anyMatch(its -> its.key().equals(claim)))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private Swept swept(Lane lane, Days days) {
        LaneSweep sweep = LaneSweep.run(slots, families.breakersOf(lane), after, lane, days.first(), days.last());
        Identity identity = new Identity(input.watch(), input.relation(), slots, families);
        return new Swept(sweep, identity.of(sweep.clusters()));
    }

    private void settle(Swept swept, List<LiveClaim> changed, Map<Lane, Swept> all) {
        for (Tracked old : swept.sweep().before()) {
            if (!swept.now().containsKey(old.id())) {
                Optional<String> home = home(swept, old);
                Optional<String> host = host(old, changed, all);
                home.ifPresent(into -> carry(old, into));
                host.or(() -> home).ifPresentOrElse(into -> merge(old, into), () -> vanish(old));
            }
        }
    }

    private Optional<String> home(Swept swept, Tracked old) {
        LaneSweep sweep = swept.sweep();
        return Sweep.home(slots, old.anchor(), sweep.clusters(), sweep.breakers())
                .flatMap(swept::idOf);
    }

    /** Of what was an act by itself and is part of another now. */
    private static Optional<String> host(Tracked old, List<LiveClaim> changed, Map<Lane, Swept> all) {
        return changed.stream()
                .filter(claim -> claim.within() != null
                        && claim.key().equals(old.anchor().key()))
                .flatMap(claim -> Stream.ofNullable(all.get(claim.lane())))
                .flatMap(swept -> swept.holder(old.anchor().key()).stream())
                .findFirst();
    }

    /** An address from now on. */
    private void merge(Tracked old, String into) {
        Tracked address = address(old, Rebuilt.of(old.state().development()).merged(into, input.seenAt()));
        merged.add(address);
        after.put(address);
    }

    /** What it rang counts as rung there; but a threat is told though its tone has been. */
    private void carry(Tracked old, String into) {
        carried.merge(into, old.state().development().steps(), Round::union);
    }

    /** Without even a withdrawn claim to stand for it. */
    private void vanish(Tracked old) {
        if (old.status() != Status.RETRACTED) {
            draft(old.id(), new Cluster(old.anchor().withdraw(input.revision())), List.of());
        }
    }

    private void draft(String id, Cluster cluster, List<Tracked> old) {
        Optional<Tracked> prior = before.development(id);
        if (prior.filter(Tracked::indexed)
                        .filter(each -> each.members().equals(cluster.members()))
                        .isPresent()
                && !carried.containsKey(id)) {
            return;
        }
        if (prior.isEmpty()
                && cluster.anchor().revision() > 0
                && !cluster.anchor().article().equals(input.article())) {
            old.stream()
                    .filter(each ->
                            Slots.near(each.anchor().days(), cluster.anchor().days())
                                    && !slots.conflict(each.anchor(), cluster.anchor()))
                    .findFirst()
                    .ifPresent(
                            each -> carried.merge(id, each.state().development().steps(), Round::union));
        }
        clusters.put(id, cluster);
        Development development = composer.compose(id, input.relation(), cluster);
        DevelopmentState state = prior.map(each -> each.state().with(development))
                .orElseGet(() -> new DevelopmentState(
                        development, "", 3, "", false, true, input.seenAt(), List.of(), List.of(), null));
        after.put(new Tracked(cluster.anchor(), Composer.actors(cluster), cluster.members(), state));
    }

    /** An address needs no evidence of its own. */
    private static Tracked address(Tracked old, Development development) {
        DevelopmentState state = old.state();
        return old.with(new DevelopmentState(
                development,
                state.title(),
                state.priority(),
                state.priorityReason(),
                state.context(),
                state.silent(),
                state.updatedAt(),
                List.of(),
                List.of(),
                state.why()));
    }

    static List<Step> union(List<Step> one, List<Step> other) {
        return Stream.concat(one.stream(), other.stream())
                .distinct()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::version))
                .toList();
    }

    /** What links are made of; they need a second look only when this changed. */
    static List<Object> facts(Tracked tracked) {
        Development it = tracked.state().development();
        Matter matter = it.matter();
        return List.of(
                tracked.anchor().key(),
                Links.stands(tracked),
                it.type(),
                Objects.toString(it.mode()),
                Objects.toString(matter),
                tracked.rank(),
                tracked.actors());
    }
}
