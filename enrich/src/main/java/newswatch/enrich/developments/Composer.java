package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newswatch.enrich.watch.Watch;
import newswatch.events.Actor;
import newswatch.events.Claim;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Matter;
import newswatch.events.Precision;
import newswatch.events.Rank;
import newswatch.events.Standing;
import newswatch.events.Status;
import newswatch.events.Voice;
import newswatch.events.WatchedClaim;

/** What the claims of a cluster say together: the development without its links, a pure function of them. */
final class Composer {
    private final Watch watch;
    private final Votes votes = Votes.load();
    private final Families families;
    private final Slots slots;

    Composer(Watch watch, Families families, Slots slots) {
        this.watch = watch;
        this.families = families;
        this.slots = slots;
    }

    /** Status is REPORTED or RETRACTED, version 0, no links, no steps. */
    Development compose(String id, String relation, Cluster cluster) {
        List<LiveClaim> tellers = tellers(cluster);
        Claim lead = lead(tellers);
        Claim dated = dated(cluster.anchor(), tellers);
        int origins = Origins.of(cluster.evidence()).size();
        return new Development(
                id,
                0,
                cluster.retracted() ? Status.RETRACTED : Status.REPORTED,
                watch.id(),
                relation,
                person(lead.actor(), tellers, Claim::actor),
                person(lead.recipient(), tellers, Claim::recipient),
                lead.type(),
                lead.mode(),
                lead.quad(),
                lead.intensity(),
                lead.cameo(),
                lead.modality(),
                voice(tellers),
                rank(tellers),
                origins > 1 || cluster.evidence().stream().map(LiveClaim::claim).anyMatch(this::confirmed),
                matter(lead, tellers),
                dated.date(),
                dated.precision(),
                due(lead, tellers),
                late(tellers),
                origins,
                null,
                null,
                null,
                List.of(),
                null,
                union(tellers.stream().map(each -> each.watched().toward())),
                union(tellers.stream().map(each -> each.claim().with())),
                "UN".equals(Slots.country(lead.actor())) ? votes.of(watch.parties(), quotes(cluster)) : null,
                null,
                null,
                List.of());
    }

    private static List<String> quotes(Cluster cluster) {
        return cluster.evidence().stream().map(each -> each.claim().quote()).toList();
    }

    /** Force that nobody is named to have told of may be history or fiction: it needs a second origin. */
    private boolean confirmed(Claim claim) {
        return claim.confirmed() && (claim.attributedTo() != null || !Families.any(families.vouched(), claim));
    }

    static List<LiveClaim> tellers(Cluster cluster) {
        return cluster.retracted() ? List.of(cluster.anchor()) : cluster.openers();
    }

    private Rank rank(List<LiveClaim> tellers) {
        return tellers.stream()
                .map(each -> slots.rank(each.claim()))
                .min(Comparator.naturalOrder())
                .orElse(Rank.OTHER);
    }

    static List<String> actors(Cluster cluster) {
        return tellers(cluster).stream()
                .map(each -> Slots.country(each.claim().actor()))
                .distinct()
                .sorted()
                .toList();
    }

    /** An act beats its tone; then the largest intensity either way; then what says more; then the first. */
    private Claim lead(List<LiveClaim> tellers) {
        return tellers.stream()
                .map(LiveClaim::claim)
                .min(Comparator.comparing((Claim claim) -> !Families.any(families.decisive(), claim))
                        .thenComparing(claim -> -Math.abs(claim.intensity()))
                        .thenComparing(claim -> claim.matter() == null)
                        .thenComparing(claim -> claim.mode() == null))
                .orElseThrow();
    }

    /** The finest member near the anchor says the day; among equals the first. */
    private static Claim dated(LiveClaim anchor, List<LiveClaim> tellers) {
        return tellers.stream()
                .filter(each -> Slots.near(anchor.days(), each.days()))
                .map(LiveClaim::claim)
                .min(Comparator.comparing(
                        claim -> claim.precision() == Precision.HOUR ? Precision.DAY : claim.precision()))
                .orElse(anchor.claim());
    }

    /** The side as its highest office is named. */
    private static Actor person(Actor side, List<LiveClaim> tellers, Function<Claim, Actor> role) {
        return side == null
                ? null
                : tellers.stream()
                        .map(LiveClaim::claim)
                        .filter(claim -> role.apply(claim) != null
                                && role.apply(claim).entity() != null
                                && Objects.equals(role.apply(claim).country(), side.country()))
                        .min(Comparator.comparing(Composer::voice))
                        .map(role)
                        .orElse(side);
    }

    private static Voice voice(Claim claim) {
        return claim.voice() == null ? Voice.OUTSIDER : claim.voice();
    }

    private static Voice voice(List<LiveClaim> tellers) {
        return tellers.stream()
                .map(each -> voice(each.claim()))
                .min(Comparator.naturalOrder())
                .orElse(Voice.OUTSIDER);
    }

    /** The lead's object, else the first known, completed by what others know of it. */
    private static Matter matter(Claim lead, List<LiveClaim> tellers) {
        List<Matter> all = tellers.stream()
                .sorted(attributed(lead) ? LATEST : Comparator.comparing(LiveClaim::key))
                .map(each -> each.claim().matter())
                .filter(Objects::nonNull)
                .toList();
        Optional<Matter> first =
                Optional.ofNullable(lead.matter()).or(() -> all.stream().findFirst());
        return first.map(matter -> complete(matter, all)).orElse(null);
    }

    private static boolean attributed(Claim lead) {
        return lead.matter() != null && Slots.ATTRIBUTED.contains(lead.matter().kind());
    }

    /** What is corrected later is told first. */
    private static final Comparator<LiveClaim> LATEST = Comparator.comparing(LiveClaim::publishedAt)
            .thenComparing(LiveClaim::key)
            .reversed();

    private static Matter complete(Matter matter, List<Matter> all) {
        boolean corrected = Slots.ATTRIBUTED.contains(matter.kind());
        List<Matter> same = (corrected ? all.stream() : Stream.concat(Stream.of(matter), all.stream()))
                .filter(other -> !Slots.matters(matter, other))
                .toList();
        return new Matter(
                matter.kind(),
                same.stream()
                        .map(Matter::who)
                        .filter(who -> !who.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                known(same, Matter::name),
                known(same, Matter::place),
                known(same, Matter::hour),
                matter.another());
    }

    private static String known(List<Matter> matters, Function<Matter, String> part) {
        return matters.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static LocalDate due(Claim lead, List<LiveClaim> tellers) {
        return lead.due() != null
                ? lead.due()
                : tellers.stream()
                        .map(each -> each.claim().due())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean late(List<LiveClaim> tellers) {
        return tellers.stream().noneMatch(each -> each.claim().standing() == Standing.NEWS)
                && tellers.stream().anyMatch(each -> each.claim().standing() == Standing.LATE);
    }

    private static List<String> union(Stream<? extends Collection<String>> lists) {
        return lists.flatMap(Collection::stream).distinct().sorted().toList();
    }

    static boolean context(Cluster cluster) {
        return tellers(cluster).stream().allMatch(each -> each.watched().part() == WatchedClaim.Part.CONTEXT);
    }

    /** Whether this claim of a report may ring a bell: not background, not context, not a mere calendar entry. */
    boolean rings(LiveClaim live) {
        Claim claim = live.claim();
        boolean talks = claim.type() == EventType.CONSULT && !"phone".equals(claim.mode());
        boolean calendar = live.lane().stage() == Lane.Stage.PLANNED
                && ((talks && slots.rank(claim) == Rank.OTHER) || families.unsaid(claim));
        return Slots.opens(live)
                && live.watched().part() == WatchedClaim.Part.OPENS
                && (claim.standing() == Standing.NEWS || claim.standing() == Standing.LATE)
                && !calendar;
    }
}
